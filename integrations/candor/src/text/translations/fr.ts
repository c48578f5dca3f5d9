import type { Translation } from './en.js';

export const fr: Translation = {
  'layout.skip': 'Aller au contenu',
  'layout.home': 'Accueil',
  'layout.nav': 'Ce que disent les clients',
  'layout.asOf': 'Chiffres au {day}.',
  'title.testimonials': 'Ce que disent les promoteurs',
  'title.comments': 'Tous les commentaires publiés',
  'title.comments.page': 'Tous les commentaires publiés, page {page} sur {pages}',
  'title.findings': 'Résultats',
  'title.changes': 'Vous l’avez dit, nous l’avons fait',
  'nav.testimonials': 'Témoignages',
  'nav.comments': 'Commentaires',
  'nav.findings': 'Résultats',
  'nav.changes': 'Changements',
  'nav.feedback': 'Donner votre avis',
  'title.error': 'Erreur\u00a0: {title}',
  'title.feedback': 'Dites-nous comment cela s’est passé',
  'title.thanks': 'Merci',
  'title.receipt': 'Votre réponse',
  'description.feedback':
    'Un court formulaire\u00a0: à quel point il est probable que vous nous recommandiez, et pourquoi.',
  'description.thanks': 'Votre réponse est bien arrivée.',
  'description.receipt': 'Consulter, retirer ou effacer la réponse que vous avez donnée.',
  'form.consent.legend': 'Pouvons-nous publier ce que vous avez écrit\u202f?',
  'form.consent.help':
    'Votre choix ne change rien d’autre\u00a0: chaque réponse est lue et prise en compte. Vous pouvez retirer votre consentement à tout moment.',
  'form.consent.quote': 'Oui, publiez ce que j’ai écrit',
  'form.consent.name': 'Affichez mon nom avec mon texte',
  'form.consent.details': 'Affichez ma fonction et mon organisation avec mon texte',
  'form.intro.who':
    '{organisation} vous pose directement cette question, pour savoir ce qu’il faut garder et ce qu’il faut changer.',
  'form.intro.who.us':
    'Nous vous posons nous-mêmes cette question, pour savoir ce qu’il faut garder et ce qu’il faut changer.',
  'form.intro.short':
    'Cela prend environ une minute. Une note ou quelques mots suffisent\u202f; tout le reste est facultatif.',
  'form.intro.read': 'Chaque réponse est lue et prise en compte, quelle que soit la note.',
  'form.intro.figures': 'Les chiffres tirés de toutes les réponses sont publiés sur ce site.',
  'form.intro.words':
    'Votre texte n’est publié sur ce site que si vous l’acceptez ci-dessous, là encore quelle que soit la note.',
  'form.intro.identity':
    'Votre nom, votre fonction et votre organisation n’y figurent que si vous cochez la case prévue.',
  'form.intro.identity.email':
    'Votre nom, votre fonction et votre organisation n’y figurent que si vous cochez la case prévue\u202f; votre adresse e-mail n’y figure jamais.',
  'form.intro.service': 'Votre réponse nous parvient par l’intermédiaire de {service}.',
  'form.answered':
    'Une réponse a déjà été envoyée depuis ce navigateur. Si c’était la vôtre, il est inutile de répondre à nouveau.',
  'form.restored': 'Ce que vous aviez commencé ici a été rétabli.',
  'form.clear': 'Vider le formulaire',
  'form.problem': 'Il y a un problème',
  'form.notice': 'À vérifier avant l’envoi',
  'form.notice.again':
    'Ce formulaire a déjà été envoyé avec d’autres réponses, qui restent valables. Pour envoyer ce qui suit comme une nouvelle réponse, appuyez encore une fois sur «\u00a0Envoyer ma réponse\u00a0».',
  'form.error.label': 'Erreur\u00a0:',
  'form.error.empty': 'Donnez une note ou écrivez un commentaire\u202f; l’un des deux suffit',
  'form.error.score': 'Choisissez une note de 0 à 10, ou «\u00a0Je préfère ne pas donner de note\u00a0»',
  'form.error.long': 'Ramenez «\u00a0{label}\u00a0» à {max} caractères au plus\u202f; il y en a {n}',
  'form.error.choice': 'Choisissez l’une des réponses proposées pour «\u00a0{label}\u00a0»',
  'form.error.email': 'Saisissez une adresse e-mail telle que name@example.com, ou laissez le champ vide',
  'form.error.emailMissing':
    'Saisissez votre adresse e-mail, ou décochez «\u00a0Vous pouvez m’écrire au sujet de ma réponse\u00a0»',
  'form.error.wording':
    'Le texte de ce que vous acceptez a changé depuis que vous avez ouvert ce formulaire\u202f; relisez-le ci-dessous et cochez à nouveau ce que vous acceptez',
  'form.error.followupMissing':
    'Cochez «\u00a0Vous pouvez m’écrire au sujet de ma réponse\u00a0», ou supprimez votre adresse e-mail',
  'form.optional': '{label} (facultatif)',
  'form.score.legend':
    'Quelle est la probabilité que vous recommandiez {organisation} à vos proches ou à vos collègues\u202f?',
  'form.score.legend.us':
    'Quelle est la probabilité que vous nous recommandiez à vos proches ou à vos collègues\u202f?',
  'form.score.low': '0\u00a0: Pas du tout probable',
  'form.score.high': '10\u00a0: Extrêmement probable',
  'form.score.lowest': '0\u00a0: Note la plus basse',
  'form.score.highest': '10\u00a0: Note la plus haute',
  'form.score.none': 'Je préfère ne pas donner de note',
  'form.comment': 'Votre commentaire',
  'form.comment.plain': 'Quelle est la raison principale de votre note\u202f?',
  'form.comment.low': 'Que faudrait-il pour arriver à 9 ou à 10\u202f?',
  'form.comment.high': 'Qu’appréciez-vous le plus\u202f?',
  'form.count': '{max} caractères au plus',
  'form.count.left': 'Caractères restants\u00a0: {n}',
  'form.count.over': 'Caractères en trop\u00a0: {n}',
  'form.yes': 'Oui',
  'form.no': 'Non',
  'form.noAnswer': 'Sans réponse',
  'form.name': 'Votre nom',
  'form.role': 'Votre fonction',
  'form.organisation': 'Votre organisation',
  'form.followup.legend': 'Pouvons-nous vous écrire\u202f?',
  'form.followup.box': 'Vous pouvez m’écrire au sujet de ma réponse',
  'form.email': 'Votre adresse e-mail',
  'form.email.help.one':
    'Conservée à part de votre réponse, jamais publiée, utilisée pour rien d’autre et effacée après {n} jour.',
  'form.email.help.other':
    'Conservée à part de votre réponse, jamais publiée, utilisée pour rien d’autre et effacée après {n} jours.',
  'form.email.help.service': 'Jamais publiée et utilisée pour rien d’autre.',
  'form.honeypot': 'Laissez ce champ vide',
  'form.send': 'Envoyer ma réponse',
  'form.after':
    'Vous recevrez un reçu qui vous permet de consulter, de retirer ou d’effacer votre réponse à tout moment.',
  'thanks.arrived': 'Votre réponse est bien arrivée. Merci d’avoir pris ce temps.',
  'thanks.next.title': 'Et ensuite',
  'thanks.next':
    'Quelqu’un la lit, et elle est prise en compte avec toutes les autres. Si vous avez accepté la publication, votre texte paraît sur ce site après vérification, sans modification et quelle que soit votre note.',
  'thanks.next.automatic':
    'Quelqu’un la lit, et elle est prise en compte avec toutes les autres. Si vous avez accepté la publication, votre texte paraît à la prochaine mise à jour de ce site, sans modification et quelle que soit votre note\u202f; il n’est vérifié auparavant que si le formulaire a remarqué quelque chose d’inhabituel.',
  'thanks.receipt.title': 'Votre reçu',
  'thanks.receipt':
    'Conservez ce reçu. Il vous permet de consulter votre réponse, de retirer votre consentement ou de tout effacer, sans compte. Cette page ne l’affiche que cette fois-ci.',
  'thanks.receipt.gone':
    'Votre reçu a été affiché lors de l’envoi de votre réponse et ne l’est plus. Si vous l’avez conservé, il vous permet de consulter, de retirer ou d’effacer votre réponse.',
  'thanks.receipt.none':
    'Pour consulter votre réponse, retirer votre consentement ou tout faire effacer, écrivez-nous.',
  'thanks.changes.title': 'Ce qui a changé grâce aux réponses précédentes',
  'thanks.friend.title': 'En parler autour de vous',
  'thanks.friend':
    'Si nous pouvons être utiles à quelqu’un que vous connaissez, parlez-lui-en avec vos propres mots.',
  'thanks.friend.link': 'Écrire un e-mail à une connaissance',
  'receipt.open': 'Consulter ou retirer ma réponse',
  'receipt.label': 'Votre reçu',
  'receipt.ask':
    'Avec le reçu obtenu après l’envoi, vous pouvez consulter votre réponse, retirer votre consentement ou tout effacer.',
  'receipt.show': 'Afficher ma réponse',
  'receipt.unknown': 'Aucune réponse ne correspond à ce reçu\u202f; vérifiez que vous l’avez copié en entier',
  'receipt.erased': 'Votre réponse a été effacée.',
  'receipt.withdrawn':
    'Vous avez retiré votre consentement. Votre texte n’est pas publié, ou disparaîtra à la prochaine mise à jour du site.',
  'receipt.received': 'Reçue',
  'receipt.received.at': '{day}, {time} UTC',
  'receipt.round': 'Vague de questions',
  'receipt.topic': 'Sujet du lien que vous avez suivi',
  'receipt.language': 'Langue du formulaire',
  'receipt.score': 'Note',
  'receipt.score.none': 'Aucune',
  'receipt.comment': 'Commentaire',
  'receipt.none': 'Rien',
  'receipt.consent': 'Vous avez accepté de publier',
  'receipt.consent.quote': 'votre texte',
  'receipt.consent.name': 'votre nom',
  'receipt.consent.details': 'votre fonction et votre organisation',
  'receipt.consent.withdrawn': 'Vous avez retiré ce consentement.',
  'receipt.wording': 'Version du texte de consentement',
  'receipt.followup': 'Adresse e-mail',
  'receipt.followup.yes': 'Conservée pour que nous puissions vous écrire',
  'receipt.followup.no': 'Aucune n’est conservée',
  'receipt.flags': 'Remarqué à l’arrivée',
  'receipt.flag.no-proof': 'La vérification automatique du navigateur manquait.',
  'receipt.flag.repeat': 'Une réponse identique était arrivée peu avant.',
  'receipt.state': 'État',
  'receipt.state.marked':
    'Ni prise en compte ni publiée\u00a0: une vérification automatique a signalé cette réponse. Ces vérifications peuvent se tromper\u202f; si c’est le cas ici, écrivez-nous.',
  'receipt.state.not-counted':
    'Ni prise en compte ni publiée\u00a0: nous avons écarté cette réponse. Si vous pensez que c’est une erreur, écrivez-nous.',
  'receipt.state.private': 'Prise en compte, mais non publiée\u00a0: vous ne l’avez pas accepté.',
  'receipt.state.no-words':
    'Prise en compte. Aucun texte de votre part qui pourrait être publié n’est conservé\u00a0: vous n’en avez pas écrit, ou sa durée de conservation est écoulée.',
  'receipt.state.waiting':
    'Prise en compte. Votre texte n’a pas encore été vérifié\u202f; il n’est pas publié d’ici là.',
  'receipt.state.automatic':
    'Prise en compte. Votre texte ne demande pas d’approbation\u00a0: il est publié, ou le sera à la prochaine mise à jour du site.',
  'receipt.state.approved':
    'Prise en compte. Votre texte est publié, ou le sera à la prochaine mise à jour du site.',
  'receipt.state.declined': 'Prise en compte. Votre texte n’a pas été accepté pour la publication.',
  'receipt.state.withdrawn':
    'Prise en compte. Vous avez retiré votre consentement\u00a0: votre texte n’est pas publié, ou disparaîtra à la prochaine mise à jour du site.',
  'receipt.reason': 'Motif\u00a0: {reason}.',
  'receipt.reason.spam': 'elle a été prise pour de la publicité ou pour un envoi automatique',
  'receipt.reason.duplicate': 'la même réponse existe déjà',
  'receipt.reason.not-a-customer': 'elle ne semble pas venir de notre clientèle',
  'receipt.reason.personal-data': 'elle contient des données personnelles',
  'receipt.reason.illegal': 'sa publication pourrait être illégale',
  'receipt.reason.off-topic': 'elle porte sur autre chose',
  'receipt.reason.obscene': 'les termes employés',
  'receipt.reason.fraud-suspected': 'son origine est douteuse',
  'receipt.withdraw': 'Retirer mon consentement',
  'receipt.withdraw.help': 'Votre texte disparaît du site. Rien d’autre ne change à votre réponse.',
  'receipt.withdraw.title': 'Retirer votre consentement\u202f?',
  'receipt.withdraw.confirm':
    'Votre texte et votre nom disparaîtront à la prochaine mise à jour du site. Rien d’autre ne change à votre réponse\u00a0: elle reste enregistrée. Ce reçu ne permet pas de donner à nouveau votre accord.',
  'receipt.withdraw.yes': 'Oui, retirer mon consentement',
  'receipt.erase': 'Effacer ma réponse',
  'receipt.erase.help': 'Tout ce que vous avez envoyé est effacé définitivement.',
  'receipt.erase.title': 'Effacer votre réponse\u202f?',
  'receipt.erase.confirm':
    'Tout ce que vous avez envoyé est effacé, et ce qui en est publié disparaîtra à la prochaine mise à jour du site. C’est irréversible, et le reçu ne fonctionnera plus.',
  'receipt.erase.yes': 'Oui, effacer ma réponse',
  'receipt.cancel': 'Ne rien changer',
  'title.policy': 'Comment nous interrogeons, vérifions et publions',
  'description.policy':
    'Ce que nous demandons et pourquoi, comment les réponses sont vérifiées et publiées, ce qui est écarté, leur durée de conservation et comment en retirer une.',
  'policy.contents': 'Sur cette page',
  'policy.why.title': 'Ce que nous demandons, et pourquoi',
  'policy.why.words': 'Nous le demandons en ces termes\u00a0:',
  'policy.who.title': 'Qui demande',
  'policy.who.collected':
    'Les questions portent sur nous. Pour certaines enquêtes, une entreprise a recueilli les réponses pour nous\u202f; nous avons mené nous-mêmes toutes les autres.',
  'policy.who.independent': 'réponses recueillies par {name}, indépendant de nous.',
  'policy.who.dependent': 'réponses recueillies par {name}, qui n’est pas indépendant de nous.',
  'policy.line': '{rounds}\u00a0: {what}',
  'policy.rounds.none': 'Aucune enquête n’est encore publiée.',
  'policy.answering.title': 'Qui peut répondre',
  'policy.rewards.title': 'Récompenses',
  'policy.rewards.unknown': 'Il n’est pas indiqué si quelque chose a été offert en échange d’une réponse.',
  'policy.rewards.same':
    'Ce que nous offrons pour une réponse, toutes les personnes qui répondent le reçoivent, quoi qu’elles disent. Personne n’est payé pour un avis favorable.',
  'policy.draw':
    'Tirage au sort du {from} au {to}. Lot\u00a0: {prize}. Toutes les personnes ayant répondu pouvaient participer, quoi qu’elles aient dit.',
  'policy.draw.odds': 'Chances de gagner\u00a0: {odds}.',
  'policy.draw.open': 'Aucun gagnant n’a encore été annoncé.',
  'policy.draw.winner': 'A gagné\u00a0: {winner}.',
  'policy.draw.rules': 'Règlement du tirage au sort, {rounds}',
  'policy.checks.title': 'Comment nous vérifions qu’il s’agit de clients',
  'policy.checks.none': 'Nous ne vérifions pas que les personnes qui répondent ont acheté chez nous.',
  'policy.fakes.title': 'Les fausses réponses sont interdites',
  'policy.fakes':
    'Les réponses inventées, achetées ou copiées sont interdites. Nous n’en écrivons aucune et n’en faisons écrire aucune pour nous.',
  'policy.fakes.effect':
    'Une réponse qui ne vient d’aucun client n’est ni publiée ni comptée, qu’elle soit élogieuse ou critique.',
  'policy.fakes.found': 'Réponses écartées à ce jour\u00a0: {reasons}.',
  'policy.fakes.none': 'Aucune n’a été écartée à ce jour.',
  'policy.withheld.title': 'Ce que nous ne publions pas, et pourquoi',
  'policy.time.title': 'Délais de publication et de conservation',
  'policy.time.within.one': 'Un commentaire est publié ou refusé dans un délai de {n} jour.',
  'policy.time.within.other': 'Un commentaire est publié ou refusé dans un délai de {n} jours.',
  'policy.time.none': 'Aucun délai fixe n’est prévu pour publier ou refuser un commentaire.',
  'policy.time.age.one':
    'Les commentaires de plus de {n} mois ne sont plus publiés, sauf si leur auteur les a confirmés depuis.',
  'policy.time.age.other':
    'Les commentaires de plus de {n} mois ne sont plus publiés, sauf si leur auteur les a confirmés depuis.',
  'policy.kept.files':
    'Les réponses ont été recueillies ailleurs et sont conservées dans des fichiers, sans durée fixe. Chacune est effacée quand la personne qui l’a donnée le demande.',
  'policy.order.title': 'Ce qui est montré, et dans quel ordre',
  'policy.replies.title': 'Nos réponses aux commentaires',
  'policy.replies':
    'Nous pouvons répondre à tout commentaire publié, quelle que soit sa note. Notre réponse se trouve sous le commentaire et n’y change rien.',
  'policy.report.title': 'Signaler un faux ou une erreur',
  'policy.report':
    'Quelque chose vous paraît inventé ou inexact, ou parle de vous sans votre accord\u202f? Dites-le-nous. Nous examinons ce que vous signalez, puis le corrigeons ou le retirons.',
  'policy.withdraw.title': 'Comment retirer une réponse',
  'policy.scores.title': 'Comment les scores sont calculés',
  'policy.scores.left':
    'Les réponses sans note sont laissées de côté et comptées à part. Il en va de même de toute réponse qui ne vient d’aucun client.',
  'policy.trademark.title': 'Marques',
  'policy.waivers.title': 'Règles et exceptions',
  'policy.rules':
    'Chaque fois que ce site est produit, ses pages sont vérifiées au regard de règles sur les avis honnêtes.',
  'policy.waivers': 'Ces exceptions sont en vigueur\u00a0:',
  'policy.waivers.none': 'Aucune exception n’est en vigueur.',
  'policy.waiver': '{rule}\u00a0: {reason} Jusqu’au {day}.',
  'policy.date.title': 'Date, et règles suivies',
  'policy.places': 'Ces règles sont celles de\u00a0: {places}.',
  'findings.small': 'Petit échantillon\u00a0: moins de 30 réponses.',
  'policy.why':
    'Nous voulons savoir ce qu’il faut garder et ce qu’il faut changer. Une question est la même pour tout le monde, afin que les réponses puissent être comparées dans le temps.',
  'policy.who':
    '{organisation} interroge sur elle-même\u00a0: aucun tiers indépendant ne recueille les réponses.',
  'policy.who.us':
    'Nous interrogeons nous-mêmes, et les questions portent sur nous\u00a0: aucun tiers indépendant ne recueille les réponses.',
  'policy.who.can':
    'Toute personne qui ouvre le formulaire peut répondre. Le formulaire lui-même ne vérifie pas que vous faites partie de la clientèle\u202f; la façon d’interroger, et ce qui a été vérifié, est indiquée avec les chiffres.',
  'policy.use.read':
    'Chaque réponse est lue, et chaque réponse authentique est prise en compte. Les chiffres sont tirés de toutes les réponses prises en compte, jamais seulement de celles qui sont publiées.',
  'policy.use.words':
    'Les commentaires ne sont publiés qu’avec l’accord de la personne. Les commentaires publiés, quelle que soit la note, figurent dans une seule liste, les plus récents d’abord. Ils ne sont pas modifiés\u202f; si des données personnelles ont dû être retirées, c’est indiqué.',
  'policy.use.words.selected':
    'Les commentaires ne sont publiés qu’avec l’accord de la personne. Ce site n’a pas de liste de tous les commentaires\u00a0: il montre ceux qu’il a choisis. Ils ne sont pas modifiés\u202f; si des données personnelles ont dû être retirées, c’est indiqué.',
  'policy.use.promoters':
    'Les commentaires des personnes qui ont donné 9 ou 10 peuvent aussi être présentés comme témoignages\u202f; à côté est indiqué comment ils ont été choisis et combien il y a eu de réponses en tout. Le nom, la fonction et l’organisation n’y figurent que si la personne l’a aussi accepté.',
  'policy.moderation':
    'Les commentaires sont vérifiés avant d’être publiés. Une note basse ou une critique n’est pas une raison d’en écarter un. Les motifs sont les mêmes pour toutes les notes, et le site indique combien de fois chacun a été appliqué\u00a0:',
  'policy.moderation.automatic':
    'Les commentaires sont publiés sans vérification préalable\u202f; ils ne sont vérifiés auparavant que si le formulaire a remarqué quelque chose d’inhabituel. Certains sont écartés, ou retirés ensuite. Une note basse ou une critique n’en est pas une raison. Les motifs sont les mêmes pour toutes les notes, et le site indique combien de fois chacun a été appliqué\u00a0:',
  'policy.moderation.counted':
    'Les messages indésirables, les doublons, les réponses qui ne viennent pas de la clientèle et celles soupçonnées de fraude ne sont pas non plus pris en compte.',
  'policy.stored.title': 'Ce qui est enregistré',
  'policy.stored':
    'Ce que vous saisissez dans le formulaire, le jour et l’heure, la langue du formulaire et le texte de consentement qui vous a été présenté.',
  'policy.stored.not':
    'Ne sont pas enregistrés\u00a0: votre adresse IP et les caractéristiques de votre navigateur ou de votre appareil. Pour que personne ne puisse inonder le formulaire, un code calculé à partir de votre réseau et d’un secret qui nous appartient est conservé à part de votre réponse, change chaque jour et est effacé dans les deux jours.',
  'policy.stored.cookie':
    'Un cookie transmet votre reçu à la page qui suit l’envoi et y est supprimé, au plus tard au bout de cinq minutes. Le formulaire ne dépose aucun autre cookie.',
  'policy.stored.browser':
    'Ce que vous avez commencé à écrire, mais ni votre nom ni votre adresse e-mail, et une marque indiquant qu’une réponse a été envoyée restent dans votre navigateur\u00a0: nous ne les voyons pas. Le brouillon disparaît à l’arrivée de votre réponse, au plus tard quand vous fermez l’onglet\u202f; la marque reste jusqu’à ce que vous effaciez les données de ce site dans votre navigateur.',
  'policy.stored.service':
    'Le formulaire est reçu par {service}\u202f; ce que ce service enregistre en outre, par exemple des adresses IP, est indiqué dans sa propre politique de confidentialité.',
  'policy.kept': 'Nous effaçons\u00a0:',
  'policy.kept.service':
    'Cela dépend de {service} et de nous\u00a0: ce site n’efface rien de lui-même, ni là-bas ni dans les fichiers que nous en tirons. Écrivez-nous si votre réponse doit être effacée.',
  'policy.kept.text.one':
    'votre texte, votre nom, votre fonction et votre organisation après {n} mois\u202f; la note et ce que vous avez choisi dans une liste restent et sont pris en compte',
  'policy.kept.text.other':
    'votre texte, votre nom, votre fonction et votre organisation après {n} mois\u202f; la note et ce que vous avez choisi dans une liste restent et sont pris en compte',
  'policy.kept.email.one': 'votre adresse e-mail après {n} jour',
  'policy.kept.email.other': 'votre adresse e-mail après {n} jours',
  'policy.kept.spam.one': 'les messages indésirables après {n} jour',
  'policy.kept.spam.other': 'les messages indésirables après {n} jours',
  'policy.backups':
    'Les copies présentes dans les sauvegardes disparaissent quand celles-ci sont écrasées\u202f; d’ici là, elles ne servent qu’à réparer des dommages.',
  'policy.back':
    'Après l’envoi, vous obtenez un reçu. Il vous permet de consulter votre réponse, de retirer votre consentement ou de tout effacer, à tout moment, sans compte et sans donner de raison.',
  'policy.back.effect':
    'Ce qui est retiré ou effacé disparaît de toutes les pages à la prochaine mise à jour du site.',
  'policy.back.service':
    'Écrivez-nous pour retirer votre consentement ou faire effacer votre réponse, à tout moment et sans donner de raison. Elle disparaît alors de toutes les pages à la prochaine mise à jour du site.',
  'description.testimonials':
    'Des commentaires de promoteurs qui ont accepté d’être cités, avec ce qui a été écarté et pourquoi.',
  'description.comments':
    'Tous les commentaires dont la publication a été acceptée, quelle que soit la note, les plus récents d’abord.',
  'description.findings':
    'Les scores tirés de toutes les réponses, vague par vague, et la façon dont elles ont été recueillies.',
  'description.changes': 'Ce qui a été dit et ce qui a été fait en conséquence.',
  'selection.heading': 'Comment ce choix a été fait',
  'selection.heading.comments': 'Comment ce choix a été fait',
  'selection.selected': 'Choix fait par nous',
  'checks.all': 'Chaque réponse affichée a été vérifiée\u00A0: {method}.',
  'checks.some.one': 'Parmi les réponses affichées, {n} a été vérifiée ({method}), les autres non.',
  'checks.some.other': 'Parmi les réponses affichées, {n} ont été vérifiées ({method}), les autres non.',
  'checks.none': 'Nous ne vérifions pas que les personnes qui répondent ont acheté chez nous.',
  'selection.answers.one': '{n} réponse est arrivée{period}.',
  'selection.answers.other': '{n} réponses sont arrivées{period}.',
  'selection.agreed.none': 'Personne n’a encore accepté la publication d’un commentaire.',
  'selection.agreed.one': '{n} personne a laissé un commentaire et en a accepté la publication.',
  'selection.agreed.other': '{n} personnes ont laissé un commentaire et en ont accepté la publication.',
  'selection.promoters.one':
    '{n} de ces commentaires figure ici\u00a0: uniquement des promoteurs, qui ont donné 9 ou 10{filters}, {order}.',
  'selection.promoters.other':
    '{n} de ces commentaires figurent ici\u00a0: uniquement des promoteurs, qui ont donné 9 ou 10{filters}, {order}.',
  'selection.promoters.pages.other':
    '{n} de ces commentaires figurent sur {pages} pages\u00a0: uniquement des promoteurs, qui ont donné 9 ou 10{filters}, {order}. Voici la page {page}, avec les numéros {from} à {to}.',
  'selection.picked': 'Un seul de ces commentaires figure ici\u202f; nous l’avons choisi.',
  'selection.single':
    'L’un de ces commentaires figure ici, d’un promoteur qui a donné 9 ou 10. Chaque commentaire publié d’un promoteur a une page comme celle-ci.',
  'selection.all.one':
    '{n} de ces commentaires est publié, quelle que soit la note, les plus récents d’abord.',
  'selection.all.other':
    '{n} de ces commentaires sont publiés, quelle que soit la note, les plus récents d’abord.',
  'selection.everything.one': 'Il est publié, quelle que soit la note.',
  'selection.everything.other':
    'Tous les {n} sont publiés, quelle que soit la note, les plus récents d’abord.',
  'selection.withheld': 'Non publié\u00a0: {reasons}.',
  'selection.excluded': 'Exclu de tous les décomptes\u00a0: {reasons}.',
  'selection.tags': ', au sujet de {tags}',
  'selection.language': ', en {language}',
  'selection.order.newest': 'les plus récents d’abord',
  'selection.order.featured': 'nos choix d’abord, puis les plus récents',
  'selection.order.onlyPlaced': 'choisis par nous pour cette page, les plus récents d’abord',
  'selection.order.placed.one':
    'd’abord celui que nous avons choisi pour cette page, puis d’autres au sujet de {place}, les plus récents d’abord',
  'selection.order.placed.other':
    'd’abord les {n} que nous avons choisis pour cette page, puis d’autres au sujet de {place}, les plus récents d’abord dans chaque groupe',
  'selection.product': ', au sujet de {product}',
  'selection.rotate.day':
    'Le choix affiché ici parmi les {fitting} qui conviennent change chaque jour, selon une règle fixe qui ne regarde ni les notes ni les mots.',
  'selection.rotate.week':
    'Le choix affiché ici parmi les {fitting} qui conviennent change chaque semaine, selon une règle fixe qui ne regarde ni les notes ni les mots.',
  'selection.rotate.month':
    'Le choix affiché ici parmi les {fitting} qui conviennent change chaque mois, selon une règle fixe qui ne regarde ni les notes ni les mots.',
  'selection.period': ' du {from} au {to}',
  'selection.undated.one': '{n} réponse n’a pas de date.',
  'selection.undated.other': '{n} réponses n’ont pas de date.',
  'selection.link.comments': 'Tous les commentaires publiés, toutes notes confondues',
  'selection.link.findings': 'Résultats de toutes les réponses',
  'selection.link.receipt': 'C’est votre texte\u202f? Retirez-le ou effacez-le',
  'withheld.awaiting-approval': '{n} en attente d’approbation',
  'withheld.withdrawn': '{n} après retrait par la personne',
  'withheld.too-old': '{n} en raison de l’ancienneté',
  'withheld.unpublished-round': '{n} d’une vague non publiée',
  'withheld.declined:spam': '{n} pour message indésirable',
  'withheld.declined:duplicate': '{n} pour doublon',
  'withheld.declined:not-a-customer': '{n} hors clientèle',
  'withheld.declined:personal-data': '{n} pour données personnelles',
  'withheld.declined:illegal': '{n} pour contenu illégal',
  'withheld.declined:off-topic': '{n} hors sujet',
  'withheld.declined:obscene': '{n} pour obscénité',
  'withheld.declined:fraud-suspected': '{n} pour soupçon de fraude',
  'quote.anonymous': 'Nom non publié',
  'quote.score': 'Note\u00a0: {score} sur {max}',
  'quote.noScore': 'Sans note',
  'quote.shortened': 'Abrégé par nous.',
  'quote.full': 'Lire tout le commentaire',
  'quote.redacted': 'Nous avons retiré des données personnelles.',
  'quote.featured': 'Notre choix.',
  'quote.relationship.former-customer': 'A fait partie de la clientèle.',
  'quote.relationship.employee': 'Travaille chez {organisation}.',
  'quote.relationship.employee.us': 'Travaille chez nous.',
  'quote.relationship.owner': 'Propriétaire de {organisation}.',
  'quote.relationship.owner.us': 'Propriétaire de cette entreprise.',
  'quote.relationship.family': 'De la famille d’une personne de {organisation}.',
  'quote.relationship.family.us': 'De la famille de l’un d’entre nous.',
  'quote.relationship.investor': 'A investi dans {organisation}.',
  'quote.relationship.investor.us': 'A investi dans notre entreprise.',
  'quote.relationship.agent': 'Agit pour le compte de {organisation}.',
  'quote.relationship.agent.us': 'Agit pour notre compte.',
  'quote.relationship.partner': 'Partenaire d’affaires de {organisation}.',
  'quote.relationship.partner.us': 'Partenaire d’affaires de notre entreprise.',
  'quote.incentive': 'Reçu pour la réponse\u00a0: {incentive}.',
  'quote.translated': 'Traduit, langue d’origine\u00a0: {language}.',
  'quote.draw': 'A participé à un tirage au sort.',
  'quote.typical': 'Ce à quoi la clientèle peut généralement s’attendre\u00a0: {result}',
  'quote.experienced': 'Expérience\u00a0: {day}',
  'draw.offer':
    'Un tirage au sort a lieu parmi toutes les personnes qui répondent\u00a0: {prize}. Chaque réponse y participe, quelle que soit la note et qu’elle puisse être publiée ou non.',
  'draw.dates': 'Y participent les réponses données du {from} au {to}.',
  'draw.rules': 'Règlement du tirage au sort',
  'quote.reply': 'Réponse de {organisation}',
  'quote.reply.us': 'Notre réponse',
  'share.selection': 'Une des réponses qui ont donné 9 ou 10.',
  'share.comments': 'Tous les commentaires, quelle que soit la note\u00a0:',
  'share.instead': 'Cette réponse est à lire sur notre site',
  'share.instead.at': 'Cette réponse est à lire sur {address}',
  'share.heading': 'Images à partager',
  'share.card': 'Image en largeur, 1200 × 630',
  'share.square': 'Image carrée, 1080 × 1080',
  'share.story': 'Image pour une story, 1080 × 1920',
  'quote.more': 'Lire la suite',
  'quote.less': 'Afficher moins',
  'quote.tags': 'Au sujet de {tags}',
  'carousel.previous': 'Citations précédentes',
  'carousel.next': 'Citations suivantes',
  'marquee.pause': 'Arrêter le défilement',
  'avatars.shown': 'Les visages sont ceux de promoteurs.',
  'avatars.agreed.one': '{n} personne a accepté d’être citée.',
  'avatars.agreed.other': '{n} personnes ont accepté d’être citées.',
  'empty.testimonials': 'Il n’y a pas encore de témoignage à afficher.',
  'empty.awaiting.one':
    '{n} commentaire attend une approbation. Commande\u00a0: npx candor inbox (cette ligne n’apparaît qu’en développement).',
  'empty.awaiting.other':
    '{n} commentaires attendent une approbation. Commande\u00a0: npx candor inbox (cette ligne n’apparaît qu’en développement).',
  'empty.reviews': 'Il n’y a pas encore d’avis d’autres plateformes à afficher.',
  'reviews.title': 'Avis sur {platform}',
  'reviews.about': 'À propos de ces avis',
  'reviews.imported.one': '{n} avis a été repris de {platform}.',
  'reviews.imported.other': '{n} avis ont été repris de {platform}.',
  'reviews.shown.one': '{n} d’entre eux figure ici, choisi par nous.',
  'reviews.shown.other': '{n} d’entre eux figurent ici, choisis par nous.',
  'reviews.apart':
    'Les avis laissés sur {platform} n’ont pas été laissés chez nous et n’entrent pas dans nos chiffres.',
  'reviews.link.all': 'Tous les avis sur {platform}',
  'reviews.stars': 'Noté {stars}/{max} sur {platform}',
  'reviews.noStars': 'Sans note, sur {platform}',
  'reviews.anonymous': 'Sans nom sur {platform}',
  'reviews.source': 'Le lire sur {platform}',
  'comments.about': 'Ces commentaires portent sur {name}, sauf mention contraire de leur part.',
  'empty.comments': 'Aucun commentaire n’a encore été publié.',
  'empty.findings': 'Il n’y a pas encore de réponses à présenter.',
  'empty.changes': 'Aucun changement n’a encore été publié.',
  'title.page': '{title}, page {page} sur {pages}',
  'description.page': '{description} Page {page} sur {pages}.',
  'title.testimonials.tag': 'Ce que disent les promoteurs au sujet de {name}',
  'title.testimonials.language': 'Ce que disent les promoteurs en {name}',
  'description.testimonials.tag':
    'Des commentaires au sujet de {name}, de promoteurs qui ont accepté d’être cités, avec ce qui a été écarté et pourquoi.',
  'description.testimonials.language':
    'Des commentaires en {name}, de promoteurs qui ont accepté d’être cités, avec ce qui a été écarté et pourquoi.',
  'wall.browse': 'Parcourir les témoignages',
  'wall.all': 'Tous',
  'wall.tags': 'Au sujet de',
  'wall.languages': 'Langue',
  'testimonial.heading': 'Ce que dit {author}',
  'testimonial.heading.unnamed': 'Ce que dit un promoteur',
  'testimonial.title': '{author}\u00a0: {words}',
  'testimonial.tags': 'Au sujet de\u00a0:',
  'testimonial.copy': 'Copier sous forme de texte',
  'testimonial.more': 'Autres témoignages',
  'testimonial.newer': 'Témoignage plus récent',
  'testimonial.older': 'Témoignage plus ancien',
  'testimonial.all': 'Tous les témoignages',
  'quote.marked': '«\u00a0{words}\u00a0»',
  'pages.label.testimonials': 'Pages de témoignages',
  'search.label': 'Rechercher dans ce qu’ont dit les clients',
  'search.button': 'Rechercher',
  'search.running': 'Recherche en cours…',
  'search.found': 'Trouvé pour «\u00a0{words}\u00a0»\u00a0: {n}.',
  'search.best':
    'Trouvé pour «\u00a0{words}\u00a0»\u00a0: {n}. Sont affichés les {shown} qui correspondent le mieux.',
  'search.none':
    'Rien n’a été trouvé pour «\u00a0{words}\u00a0». Essayez avec moins de mots ou avec d’autres.',
  'search.missing':
    'La recherche ne fonctionne pas pour le moment. Tout peut se lire ci-dessous et sur les pages qui suivent.',
  'search.missing.build':
    'Il n’y a pas d’index à l’adresse {index}. Lancez Pagefind sur le site produit après chaque build\u00a0: npx pagefind --site dist',
  'pages.label': 'Pages de commentaires',
  'pages.page': 'Page {page}',
  'pages.newer': 'Plus récents',
  'pages.older': 'Plus anciens',
  'findings.nps': 'NPS',
  'findings.nps.marked': 'NPS®',
  'findings.netScore': 'Score net (échelle de 1 à 10, pas un NPS)',
  'findings.noNps':
    'Pas de NPS\u00a0: il n’existe que sur une échelle de 0 à 10, et cette question a été posée sur une échelle de {min} à {max}.',
  'findings.noAnswers': 'Personne n’a encore donné de note\u202f; il n’y a donc pas de chiffre.',
  'findings.mean': 'Note moyenne',
  'findings.formula':
    '{score} = {promoterShare} de promoteurs (9 et 10) moins {detractorShare} de détracteurs ({detractorRange}).',
  'findings.rounded':
    'Les parts sont arrondies\u202f; le score vient de {promoters} moins {detractors} sur {n} réponses.',
  'findings.answers.one': '{n} réponse',
  'findings.answers.other': '{n} réponses',
  'findings.blank.one': '{n} personne n’a pas donné de note.',
  'findings.blank.other': '{n} personnes n’ont pas donné de note.',
  'findings.asked': '{n} des {asked} personnes interrogées ont répondu\u00a0: un taux de réponse de {rate}.',
  'findings.notAsked':
    'Le nombre de personnes interrogées n’est pas connu\u202f; il n’y a donc pas de taux de réponse.',
  'findings.open': 'N’importe qui pouvait répondre\u202f; un taux de réponse ne peut donc pas être calculé.',
  'findings.noReward': 'Aucune récompense n’a été offerte pour répondre.',
  'findings.reward': 'Pour répondre, il a été offert\u00a0: {incentive}.',
  'findings.notChecked': 'Il n’est pas vérifié que les personnes qui répondent font partie de la clientèle.',
  'findings.checked': 'Que les personnes qui répondent font partie de la clientèle est vérifié par {method}.',
  'findings.period': '{from} – {to}',
  'findings.noPeriod': 'Période non indiquée',
  'findings.question': 'La question',
  'findings.distribution': 'Répartition des notes',
  'findings.distribution.of': 'Répartition des notes, {round}',
  'findings.column.score': 'Note',
  'findings.column.count': 'Réponses',
  'findings.column.share': 'Part',
  'findings.column.group': 'Groupe',
  'findings.promoters': 'Promoteurs',
  'findings.passives': 'Passifs',
  'findings.detractors': 'Détracteurs',
  'findings.groups': 'Promoteurs, passifs et détracteurs',
  'findings.rounds': 'Toutes les vagues, les plus récentes d’abord',
  'findings.noFigure': 'Pas encore de chiffre',
  'findings.method':
    'Chaque chiffre est calculé à partir de toutes les réponses prises en compte de sa vague, jamais seulement de celles qui sont publiées. Le NPS® est la part des promoteurs (9 et 10) moins la part des détracteurs (de 0 à 6).',
  'findings.trademark':
    'Net Promoter, Net Promoter Score et NPS sont des marques déposées de Bain & Company, Inc., NICE Systems, Inc. et Fred Reichheld.',
  'findings.range': '{low} à {high}',
  'findings.few': 'Trop peu de réponses pour un chiffre\u00a0: {n} sur les {minimum} nécessaires.',
  'findings.score.invited':
    '{name} {score}, {answers}\u202f; avec un niveau de confiance de {level}\u00a0%, entre {low} et {high}, si les personnes qui ont répondu étaient un échantillon aléatoire des personnes invitées.',
  'findings.score.plain': '{name} {score}, {answers}.',
  'findings.from.one': 'd’après {n} réponse',
  'findings.from.other': 'd’après {n} réponses',
  'findings.error.open-form':
    'Les personnes ont décidé elles-mêmes de répondre ou non\u202f; aucune marge d’erreur ne peut donc être calculée.',
  'findings.error.imported-unknown':
    'On ne sait pas comment les personnes ont été choisies\u202f; aucune marge d’erreur ne peut donc être calculée.',
  'findings.error.few':
    'Il y a trop peu de réponses pour une marge d’erreur\u00a0: {n} sur les {minimum} nécessaires.',
  'findings.column.interval': 'Intervalle à {level}\u00a0%',
  'findings.column.round': 'Vague',
  'findings.groups.of': 'Promoteurs, passifs et détracteurs, {round}',
  'findings.groups.summary':
    'Sur {n} réponses, {promoters} viennent de promoteurs ({promoterShare}), {passives} de passifs ({passiveShare}) et {detractors} de détracteurs ({detractorShare}).',
  'findings.scores': '{low} à {high}',
  'findings.group.scores': '{group} ({scores})',
  'chart.label': 'Graphique\u00a0: {title}. Le tableau à côté contient les chiffres.',
  'chart.score': '{name}, {round}',
  'marker.c':
    '[c]\u00a0: confidentiel. Non affiché, car cela révélerait quelque chose sur moins de {minimum} personnes.',
  'marker.u':
    '[u]\u00a0: incertain. Peu de réponses, moins de 30\u202f; une seule déplace beaucoup le chiffre.',
  'marker.b':
    '[b]\u00a0: rupture. La façon d’interroger a changé ici\u202f; ce qui précède et ce qui suit ne sont donc pas comparés.',
  'trend.title': '{name} d’une vague à l’autre',
  'trend.title.series': '{name} d’une vague à l’autre\u00a0: {series}',
  'trend.summary': 'La plus récente de {n} vagues\u00a0: {score} ({month}), {answers}.',
  'trend.since': 'Par rapport à {round}\u00a0: {sentence}',
  'trend.whiskers': 'Les traits qui traversent les points sont des intervalles à {level}\u00a0%.',
  'trend.changes': 'Chaque vague et la précédente',
  'trend.pair': 'De {from} à {to}\u00a0:',
  'trend.break':
    '[b]\u00a0: rupture avant {round}\u202f; ce qui précède et ce qui suit ne sont pas comparés\u00a0: {reason}',
  'trend.break.wording': 'la question était formulée autrement.',
  'trend.break.scale': 'l’échelle était différente.',
  'trend.break.mode': 'la question a été posée d’une autre manière.',
  'trend.break.kind': 'les personnes ont été choisies d’une autre manière.',
  'trend.none': 'Une courbe demande deux vagues du même type avec un score\u202f; il n’y en a pas encore.',
  'segments.title': '{name} par {by}, {round}',
  'segments.title.question': 'Réponses à «\u00a0{by}\u00a0», {round}',
  'segments.unstated': 'Non indiqué',
  'segments.summary':
    '{n} groupes, {answers}\u202f; les scores vont de {low} ({lowest}) à {high} ({highest}).',
  'segments.summary.plain': '{n} groupes, {answers}.',
  'segments.single': 'Un groupe, {answers}.',
  'segments.intervals':
    'Là où les intervalles se recouvrent largement, les groupes ne diffèrent peut-être pas du tout.',
  'segments.hidden.one': '{n} groupe n’est pas affiché [c].',
  'segments.hidden.other': '{n} groupes ne sont pas affichés [c].',
  'segments.open':
    'La vague est encore ouverte\u202f; chaque groupe ne compte donc les réponses que par lots entiers de {minimum}.',
  'segments.over': '{name} par {by}, d’une vague à l’autre',
  'segments.over.note':
    'Tous les groupes sont sur le même axe, de {low} à {high}\u202f; le trait horizontal est 0. Les groupes ne sont pas comparés entre eux, seulement présentés.',
  'segments.nobody': 'aucune',
  'segments.none': 'Aucune vague ne peut être présentée par {by}.',
  'themes.title': 'De quoi parlent les commentaires, {round}',
  'themes.column.theme': 'Thème',
  'themes.column.count': 'Commentaires',
  'themes.base.one': '{n} commentaire a été lu\u202f; la part se rapporte à celui-ci.',
  'themes.base.other':
    '{n} commentaires ont été lus, publiés ou non\u202f; les parts se rapportent à tous, et un commentaire peut aborder plusieurs thèmes.',
  'themes.most':
    'Le plus souvent, ils parlent de «\u00a0{theme}\u00a0»\u00a0: {n} commentaires sur {comments} ({share}).',
  'themes.nobody': 'Aucun des thèmes n’apparaît dans les {comments} commentaires.',
  'themes.without': 'Commentaires qui n’abordent aucun de ces thèmes\u00a0: {n} sur {comments}.',
  'themes.none':
    'Aucune vague n’a de thèmes à présenter\u00a0: il faut des thèmes dans content/themes.yaml et assez de commentaires.',
  'themes.none.round':
    'Les thèmes de cette vague ne peuvent pas être présentés\u00a0: il y a trop peu de commentaires, ou tous n’ont pas été lus.',
  'selection.themes':
    'Sont affichés les deux commentaires publiés les plus récents sur chaque thème de {round}, quelle que soit la note\u202f; un seul, ou aucun, là où il n’y en a pas plus.',
  'movement.title': 'Les mêmes personnes, {from} et {to}',
  'movement.before': '{round}\u00a0: elles étaient',
  'movement.after': '{round}\u00a0: elles sont',
  'movement.total': 'Total',
  'movement.promoter': 'Pro\u00admo\u00adteurs',
  'movement.passive': 'Pas\u00adsifs',
  'movement.detractor': 'Dé\u00adtrac\u00adteurs',
  'movement.key': 'À lire en ligne\u00a0: ↑ monté d’un niveau ou plus, ↓ descendu\u202f; sans flèche, resté.',
  'movement.up': 'montés',
  'movement.down': 'descendus',
  'movement.stayed': 'restés',
  'movement.n.one': '{n} personne a répondu aux deux vagues.',
  'movement.n.other': '{n} personnes ont répondu aux deux vagues.',
  'movement.kept': 'Restées promotrices\u00a0: {kept} sur {before} ({share}).',
  'movement.kept.none': 'Aucune d’elles n’était promotrice auparavant.',
  'movement.lifted':
    'Personnes passives ou détractrices montées d’un niveau ou plus\u00a0: {lifted} sur {before} ({share}).',
  'movement.lifted.none': 'Aucune d’elles n’était passive ou détractrice auparavant.',
  'movement.net': 'Montées\u00a0: {up}\u202f; descendues\u00a0: {down}\u202f; solde\u00a0: {net}.',
  'movement.change.up':
    'Leur score a augmenté de {change} points depuis (intervalle à {level}\u00a0%\u00a0: {low} à {high}).',
  'movement.change.down':
    'Leur score a baissé de {change} points depuis (intervalle à {level}\u00a0%\u00a0: {low} à {high}).',
  'movement.change.unclear':
    'Pas de changement net de leur score\u00a0: {change} points, ce qui peut être n’importe quoi de {low} à {high} (niveau de confiance de {level}\u00a0%).',
  'movement.change.few':
    'Leur score a changé de {change} points\u202f; ces personnes sont trop peu nombreuses pour une marge d’erreur.',
  'movement.change.kind':
    'Leur score a changé de {change} points\u202f; savoir si c’est plus que le hasard ne se calcule que là où les personnes ont été invitées, lors des deux vagues.',
  'movement.change.alike':
    'Leur score a changé de {change} points\u202f; toutes ont bougé du même nombre de niveaux, si bien qu’aucune marge d’erreur ne peut être calculée.',
  'movement.none':
    'Rien ne peut être dit des mêmes personnes dans deux vagues\u00a0: il faut au moins {minimum} personnes ayant répondu aux deux, une source qui dit qui est qui, et soit personne, soit au moins {minimum} personnes n’ayant répondu qu’à une seule.',
  'compare.up': 'En hausse de {points} points depuis (intervalle à {level}\u00a0%\u00a0: {low} à {high}).',
  'compare.down': 'En baisse de {points} points depuis (intervalle à {level}\u00a0%\u00a0: {low} à {high}).',
  'compare.unclear':
    'Pas de changement net\u00a0: {points} points, ce qui peut être n’importe quoi de {low} à {high} (niveau de confiance de {level}\u00a0%).',
  'compare.holm':
    'Cet intervalle exclut 0, mais {n} comparaisons sont présentées, et parmi tant d’autres un tel résultat survient plus facilement par hasard\u202f; après correction (Holm), il n’est pas net.',
  'compare.power':
    'Une comparaison de cette taille révèle un changement d’environ {points} points quatre fois sur cinq, un changement plus petit moins souvent.',
  'compare.kind':
    'Les deux vagues ne peuvent pas être comparées\u00a0: savoir si une différence est plus que le hasard ne se calcule que là où les personnes ont été invitées, lors des deux.',
  'compare.few':
    'Les deux vagues ne peuvent pas être comparées\u00a0: l’une au moins a moins que les {minimum} réponses nécessaires.',
  'compare.scale':
    'Les deux vagues ne peuvent pas être comparées\u00a0: elles ont utilisé des échelles différentes, ou une échelle sans score net.',
  'compare.break':
    'Les deux vagues ne peuvent pas être comparées\u00a0: la façon d’interroger a changé entre-temps.',
  'compare.break.reason': 'Les deux vagues ne peuvent pas être comparées\u00a0: {reason}',
  'compare.equal': 'Leurs scores sont égaux.',
  'compare.apart': 'Leurs scores sont à {points} points l’un de l’autre.',
  'kind.invited-all': 'Toutes les personnes de la liste ont été invitées',
  'kind.invited-random': 'Un échantillon aléatoire a été invité',
  'kind.open-form': 'Formulaire ouvert\u00a0: les personnes ont choisi elles-mêmes de répondre',
  'kind.imported-unknown': 'La façon de choisir les personnes n’est pas déclarée',
  'findings.more': 'Comment cette vague a été menée, et tous ses chiffres',
  'findings.trend': 'Au fil du temps',
  'findings.reports': 'Rapports',
  'findings.back': 'Tous les résultats',
  'findings.hash':
    'Empreinte de tous les chiffres (SHA-256, ses 12 premiers caractères)\u00a0: {hash}. Deux versions du site avec la même empreinte affichent les mêmes chiffres\u202f; l’empreinte entière figure dans data.json.',
  'findings.downloads': 'Téléchargements',
  'title.method': 'Comment ces chiffres sont établis',
  'method.score': 'Le score',
  'method.rounding':
    'Les chiffres sont arrondis à une décimale, les demis en s’éloignant de zéro\u202f; le score vient des effectifs, pas des parts arrondies.',
  'method.interval': 'Sa précision',
  'method.interval.how':
    'Les vagues pour lesquelles les personnes ont été invitées et où {from} au moins ont répondu ont un intervalle au niveau de confiance de {level}\u00a0%. C’est l’intervalle de Wald ajusté (Rocks 2016)\u00a0: il dit à quelle distance le score de toutes les personnes invitées peut se trouver de celui des personnes qui ont répondu, si ces dernières ressemblent aux autres\u202f; là où le nombre de personnes est connu, il est plus étroit en conséquence (Cochran 1977). Là où n’importe qui pouvait répondre, ou si personne n’a dit comment les personnes ont été choisies, il n’y a pas d’intervalle.',
  'method.comparison': 'Évolutions',
  'method.comparison.how':
    'Une vague est comparée à la précédente, et à d’autres là où un rapport ou une page sur ce que nous avons changé cite les deux, uniquement si les personnes ont été invitées et la question posée de la même manière. Un changement passe pour net au niveau de confiance de {level}\u00a0%, après correction selon le nombre de comparaisons présentées sur l’ensemble de ce site (Holm 1979).',
  'method.comparison.shares':
    'Là où une page compare combien de commentaires abordent un thème dans deux vagues, chacune doit compter au moins {from} commentaires, et l’intervalle du changement est celui d’Agresti et Caffo (2000)\u00a0: à chaque vague sont ajoutés un commentaire qui l’aborde et un qui ne l’aborde pas. Ces comparaisons sont corrigées avec toutes les autres.',
  'method.groups': 'Petits groupes',
  'method.groups.few':
    'Une vague de moins de {minimum} réponses n’affiche que leur nombre\u202f; un groupe qui en compte moins n’est pas affiché du tout.',
  'method.groups.second':
    'Là où un groupe masqué pourrait être déduit du total et des autres groupes, un deuxième est masqué avec lui.',
  'method.groups.alike':
    'Un groupe dont tous les membres ont répondu de la même façon n’est pas affiché\u00a0: son score révélerait ce que chacun a dit.',
  'method.groups.named':
    'Il en va de même d’un groupe où il reste moins de {minimum} personnes en dehors de celles publiées avec leur nom.',
  'method.groups.open':
    'Une vague encore ouverte est présentée par lots entiers de {minimum} réponses, selon leur jour d’arrivée, pour que personne ne puisse découvrir une réponse isolée en comparant deux jours.',
  'method.markers': 'Lettres entre crochets',
  'marker.hidden': 'non affiché, pour protéger les personnes qui ont répondu',
  'marker.uncertain': 'non donné\u00a0: trop peu de réponses',
  'marker.broken': 'non donné\u00a0: la façon d’interroger a changé entre-temps',
  'round.waiting':
    '{n} réponses à ce jour, dont moins de {minimum} peuvent déjà être prises en compte\u202f; les chiffres suivront.',
  'round.few.one': '{n} réponse sur les {minimum} nécessaires avant que des chiffres soient affichés.',
  'round.few.other': '{n} réponses sur les {minimum} nécessaires avant que des chiffres soient affichés.',
  'round.open.one':
    'La vague est encore ouverte. {received} réponses sont arrivées à ce jour\u202f; ces chiffres sont ceux de la première, selon le jour d’arrivée ({n}).',
  'round.open.other':
    'La vague est encore ouverte. {received} réponses sont arrivées à ce jour\u202f; ces chiffres sont ceux des {n} premières, selon le jour d’arrivée.',
  'round.openFew': 'La vague est encore ouverte.',
  'round.undeclared': 'Personne n’a déclaré comment cette vague a été menée.',
  'round.askedOnly': '{asked} personnes ont été interrogées.',
  'round.period.open': '{from} – à ce jour, encore ouverte',
  'round.scale':
    'Sur une échelle de {min} à {max}\u00a0: {min} signifie «\u00a0{lowest}\u00a0», {max} signifie «\u00a0{highest}\u00a0».',
  'round.scale.bare': 'Sur une échelle de {min} à {max}, avec des chiffres seulement.',
  'round.by': 'Par {title}',
  'round.themes': 'De quoi parlent les commentaires',
  'round.compared': 'Par rapport à la vague précédente',
  'round.moved': 'Les mêmes personnes, avant et maintenant',
  'round.distribution.one': 'Sur {n} réponse\u00a0: {list}.',
  'round.distribution.other': 'Sur {n} réponses\u00a0: {list}.',
  'round.distribution.score.one': '{n} a donné {score}',
  'round.distribution.score.other': '{n} ont donné {score}',
  'round.download.groups': 'Promoteurs, passifs et détracteurs (SVG)',
  'round.download.distribution': 'Répartition des notes (SVG)',
  'disclosure.title': 'Comment nous avons interrogé',
  'disclosure.strategy': 'Comment les réponses ont été recueillies',
  'disclosure.askedBy': 'Qui a interrogé',
  'disclosure.question': 'La question',
  'disclosure.quoted': '«\u00a0{words}\u00a0»',
  'disclosure.before': 'Avant la question, on pouvait lire\u00a0: {words}',
  'disclosure.before.none': 'Rien n’a été demandé ni expliqué auparavant.',
  'disclosure.population': 'Qui est concerné',
  'disclosure.population.size.one': 'Soit {n} personne.',
  'disclosure.population.size.other': 'Soit {n} personnes.',
  'disclosure.chosen': 'Comment les personnes ont été choisies',
  'disclosure.incentive': 'Récompense',
  'disclosure.incentive.any':
    'Toutes les personnes qui ont répondu l’ont reçue, quelle que soit leur réponse.',
  'disclosure.mode': 'Mode d’enquête',
  'disclosure.languages': 'Langues',
  'disclosure.dates': 'Quand',
  'disclosure.dates.open': 'Depuis le {from}\u202f; encore ouverte.',
  'disclosure.counts': 'Combien',
  'disclosure.counts.asked.one': '{n} personne a été interrogée.',
  'disclosure.counts.asked.other': '{n} personnes ont été interrogées.',
  'disclosure.counts.delivered.one': '{n} invitation est arrivée.',
  'disclosure.counts.delivered.other': '{n} invitations sont arrivées.',
  'disclosure.counts.answered.one': '{n} personne a commencé à répondre.',
  'disclosure.counts.answered.other': '{n} personnes ont commencé à répondre.',
  'disclosure.counts.complete.one': '{n} personne est allée jusqu’au bout.',
  'disclosure.counts.complete.other': '{n} personnes sont allées jusqu’au bout.',
  'disclosure.counts.counted.one': '{n} réponse avec une note est prise en compte.',
  'disclosure.counts.counted.other': '{n} réponses avec une note sont prises en compte.',
  'disclosure.counts.blank.one': '{n} personne n’a pas donné de note.',
  'disclosure.counts.blank.other': '{n} personnes n’ont pas donné de note.',
  'disclosure.precision': 'La précision',
  'disclosure.precision.needed.one':
    'Pour une précision de cinq points de part et d’autre, il faudrait {n} réponse.',
  'disclosure.precision.needed.other':
    'Pour une précision de cinq points de part et d’autre, il faudrait {n} réponses.',
  'disclosure.weighting': 'Pondération',
  'disclosure.weighting.none': 'Chaque réponse compte autant.',
  'disclosure.weighting.by':
    'Le score de toutes les réponses n’est pas pondéré. À côté figure un score pondéré par {by}\u00a0: {shares}. Source des parts\u00a0: {source}.',
  'disclosure.weighting.score':
    'Score pondéré\u00a0: {score}{interval}\u202f; aussi précis que {n} réponses sans pondération.',
  'disclosure.weighting.hidden':
    'Le score pondéré n’est pas affiché, car les chiffres de l’un des groupes ne le sont pas.',
  'disclosure.processing': 'Ce qui a été fait des réponses',
  'disclosure.processing.none': 'Rien n’a été retiré ni modifié.',
  'disclosure.processing.removed.one': '{what} ({n} réponse)',
  'disclosure.processing.removed.other': '{what} ({n} réponses)',
  'disclosure.limitations': 'Ce que les chiffres ne peuvent pas dire',
  'disclosure.verification': 'Qui a été vérifié',
  'disclosure.break': 'Pas comparable à la vague précédente',
  'disclosure.revisions': 'Corrections',
  'disclosure.revisions.none': 'Aucune depuis la première publication.',
  'disclosure.revisions.line': '{day}\u00a0: {what}',
  'compare.score': '{name}, {round}',
  'disclosure.precision.interval':
    'Intervalle à {level}\u00a0%\u00a0: {range}, si les personnes qui ont répondu étaient un échantillon aléatoire des personnes invitées.',
  'compare.change': 'Évolution',
  'compare.interval': 'Intervalle de l’évolution ({level}\u00a0%)',
  'compare.caption': '{from} et {to}',
  'report.date': '{day}',
  'change.said': 'Vous avez dit',
  'change.did': 'Nous avons fait',
  'change.reason': 'Pourquoi',
  'change.since': 'depuis le {day}',
  'change.back': 'Tous les changements',
  'feed.title.theme': 'Vous l’avez dit, nous l’avons fait\u00a0: {theme}',
  'feed.title.format': '{title} ({format})',
  'feed.atom': 'Atom',
  'feed.rss': 'RSS',
  'feed.json': 'JSON Feed',
  'feed.follow': 'Suivre tous les changements dans un lecteur de flux\u00a0:',
  'feed.follow.testimonials': 'Suivre les nouveaux témoignages dans un lecteur de flux\u00a0:',
  'feed.follow.theme': 'Suivre les changements sur «\u00a0{theme}\u00a0» dans un lecteur de flux\u00a0:',
  'feed.entry': '{status}\u00a0: {title}',
  'feed.line': '{label}\u00a0: {text}',
  'change.did.open': 'Jusqu’ici',
  'change.reason.cannot': 'Pourquoi ce n’est pas possible',
  'change.reason.partly': 'Pourquoi en partie seulement',
  'change.reason.reversed': 'Pourquoi nous sommes revenus en arrière',
  'change.updated': 'dernière nouvelle le {day}',
  'change.next': 'La suite',
  'change.next.due': 'Nous avons promis d’en dire plus d’ici le {day}.',
  'change.next.overdue': 'La prochaine nouvelle était promise pour le {day} et se fait attendre.',
  'change.overdue': 'En retard',
  'change.owner': 'Responsable\u00a0: {owner}',
  'change.count.theme.one':
    '{n} commentaire sur {base} de {rounds} parlait de «\u00a0{theme}\u00a0» ({share}).',
  'change.count.theme.other':
    '{n} commentaires sur {base} de {rounds} parlaient de «\u00a0{theme}\u00a0» ({share}).',
  'change.count.list.one': '{n} commentaire sur {base} de {rounds} le disait ({share}).',
  'change.count.list.other': '{n} commentaires sur {base} de {rounds} le disaient ({share}).',
  'change.count.named': '«\u00a0{round}\u00a0»',
  'change.count.theme.several.one':
    '{n} commentaire sur {base} de {many} vagues parlait de «\u00a0{theme}\u00a0» ({share})\u00a0: {rounds}.',
  'change.count.theme.several.other':
    '{n} commentaires sur {base} de {many} vagues parlaient de «\u00a0{theme}\u00a0» ({share})\u00a0: {rounds}.',
  'change.count.list.several.one':
    '{n} commentaire sur {base} de {many} vagues le disait ({share})\u00a0: {rounds}.',
  'change.count.list.several.other':
    '{n} commentaires sur {base} de {many} vagues le disaient ({share})\u00a0: {rounds}.',
  'change.count.bare.one': '{n} commentaire de {rounds} le disait.',
  'change.count.bare.other': '{n} commentaires de {rounds} le disaient.',
  'change.count.bare.several.one': '{n} commentaire de {many} vagues le disait\u00a0: {rounds}.',
  'change.count.bare.several.other': '{n} commentaires de {many} vagues le disaient\u00a0: {rounds}.',
  'change.count.few':
    'Pas encore compté\u00a0: trop peu de commentaires de {rounds} sont arrivés, ou tous n’ont pas pu être lus.',
  'change.count.unread': 'Pas compté cette fois\u00a0: toutes les réponses n’ont pas pu être lues.',
  'change.count.open.one': 'Il peut y en avoir d’autres\u00a0: {rounds} est encore ouverte.',
  'change.count.open.other': 'Il peut y en avoir d’autres\u00a0: {rounds} sont encore ouvertes.',
  'change.round': 'Résultats de {round}',
  'change.theme': 'Tous les changements sur «\u00a0{theme}\u00a0»',
  'change.comments.one': '{n} autre commentaire publié qui le disait\u00a0:',
  'change.comments.other': '{n} autres commentaires publiés qui le disaient\u00a0:',
  'change.comment': '{author}, {day}',
  'change.comment.place': 'Le voir parmi tous les commentaires',
  'change.quotes': 'Dans leurs mots',
  'change.outcome': 'Depuis lors',
  'change.steps': 'Étape par étape',
  'change.story': 'En détail',
  'change.links': 'En savoir plus',
  'change.ledTo': 'Ce qui en est résulté\u00a0:',
  'changes.chosen':
    'Sont affichés ici les commentaires que nous avons choisis parmi ceux qui le disaient\u202f; tous sont comptés, publiés ou non.',
  'changes.summary.one': '{n} changement\u00a0: {list}.',
  'changes.summary.other': '{n} changements\u00a0: {list}.',
  'changes.some.one': '{n} changement sur {all}.',
  'changes.some.other': '{n} changements sur {all}.',
  'changes.overdue.one': 'Pour {n} d’entre eux, la prochaine nouvelle est en retard.',
  'changes.overdue.other': 'Pour {n} d’entre eux, la prochaine nouvelle est en retard.',
  'changes.count.heard': '{n}\u00a0entendus',
  'changes.count.heard.one': '{n}\u00a0entendu',
  'changes.count.looking': '{n}\u00a0à l’étude',
  'changes.count.planned': '{n}\u00a0prévus',
  'changes.count.planned.one': '{n}\u00a0prévu',
  'changes.count.doing': '{n}\u00a0en cours',
  'changes.count.done': '{n}\u00a0faits',
  'changes.count.done.one': '{n}\u00a0fait',
  'changes.count.partly': '{n}\u00a0faits en partie',
  'changes.count.partly.one': '{n}\u00a0fait en partie',
  'changes.count.cannot': '{n}\u00a0impossibles',
  'changes.count.cannot.one': '{n}\u00a0impossible',
  'changes.count.reversed': '{n}\u00a0annulés',
  'changes.count.reversed.one': '{n}\u00a0annulé',
  'changes.filter': 'Choisir par état ou par thème',
  'changes.filter.status': 'Par état',
  'changes.filter.theme': 'Par thème',
  'changes.filter.all': 'Tous',
  'changes.title.filter': '{title}\u00a0: {filter}',
  'changes.description.filter': 'Ce qui a été dit et ce qui a été fait en conséquence\u00a0: {filter}.',
  'changes.link.one': 'Le seul changement à ce jour',
  'changes.link.other': 'Les {n} changements',
  'changes.link.cannot.one': 'Les {all} changements, et pourquoi {n} d’entre eux n’est pas possible',
  'changes.link.cannot.other': 'Les {all} changements, et pourquoi {n} d’entre eux ne sont pas possibles',
  'changes.after': 'Ce qui est résulté de ce qui a été dit\u00a0:',
  'changes.none': 'Il n’y a pas encore de changements de ce type.',
  'changes.strip': 'Changé grâce à vous',
  'changes.strip.none': 'Rien n’est encore fait.',
  'outcome.not-asked': 'Trop tôt pour le dire\u00a0: les clients n’ont pas encore été interrogés à nouveau.',
  'outcome.open': 'Trop tôt pour le dire\u00a0: la vague suivante, {round}, accepte encore des réponses.',
  'outcome.no-answers':
    'Trop tôt pour le dire\u00a0: personne n’a encore répondu à la vague suivante, {round}.',
  'outcome.score.up':
    'Depuis lors, le score a augmenté de {points} points (intervalle à {level}\u00a0%\u00a0: {low} à {high}).',
  'outcome.score.down':
    'Depuis lors, le score a baissé de {points} points (intervalle à {level}\u00a0%\u00a0: {low} à {high}).',
  'outcome.score.unclear':
    'Pas de changement net du score depuis lors\u00a0: {points} points, ce qui peut être n’importe quoi de {low} à {high} (niveau de confiance de {level}\u00a0%).',
  'outcome.score.values':
    '{name} {before} pour {from}, {beforeAnswers}\u202f; {after} pour {to}, {afterAnswers}.',
  'outcome.score.power':
    'Une comparaison de cette taille révèle un changement d’environ {points} points quatre fois sur cinq, un changement plus petit moins souvent.',
  'outcome.score.equal': 'Les deux scores sont égaux.',
  'outcome.score.apart': 'Les deux scores sont à {points} points l’un de l’autre.',
  'outcome.share.up':
    'Depuis lors, la part des commentaires qui en parlent a augmenté de {points} points de pourcentage (intervalle à {level}\u00a0%\u00a0: {low} à {high}).',
  'outcome.share.down':
    'Depuis lors, la part des commentaires qui en parlent a baissé de {points} points de pourcentage (intervalle à {level}\u00a0%\u00a0: {low} à {high}).',
  'outcome.share.unclear':
    'Pas de changement net depuis lors de la part des commentaires qui en parlent\u00a0: {points} points de pourcentage, ce qui peut être n’importe quoi de {low} à {high} (niveau de confiance de {level}\u00a0%).',
  'outcome.share.values':
    'Pour {from}, {before} des commentaires en parlaient ({beforeN} sur {beforeOf})\u202f; pour {to}, {after} ({afterN} sur {afterOf}).',
  'outcome.share.power':
    'Une comparaison de cette taille révèle un changement d’environ {points} points de pourcentage quatre fois sur cinq, un changement plus petit moins souvent.',
  'outcome.share.few':
    'Les deux vagues ne peuvent pas être comparées\u00a0: l’une au moins a moins que les {minimum} commentaires nécessaires.',
  'outcome.share.uncounted':
    'Les deux vagues ne peuvent pas être comparées\u00a0: pour l’une au moins, le nombre de commentaires qui en parlent n’est pas donné, car elle a trop peu de commentaires ou certains n’ont pas été lus.',
  'outcome.share.equal': 'Les deux parts sont égales.',
  'outcome.share.apart': 'Les deux parts sont à {points} points de pourcentage l’une de l’autre.',
  'form.round': 'Formulaire d’avis',
  'form.round.strategy': 'Un formulaire d’avis sur ce site web.',
  'form.round.before': 'qui pose la question, et ce qui est fait des réponses.',
  'form.round.askedBy': 'Nous-mêmes',
  'form.round.population':
    'Toute personne qui trouve le formulaire et veut répondre\u202f; il n’est pas vérifié qui elle est.',
  'form.round.chosen': 'Personne n’est choisi ni invité\u00a0: les réponses sont spontanées.',
  'form.round.mode': 'Un formulaire web que les personnes remplissent elles-mêmes',
  'form.round.processing': 'Les messages indésirables et les envois répétés sont signalés et écartés.',
  'form.round.limitations':
    'Les personnes qui ont quelque chose sur le cœur répondent plus volontiers\u202f; ces chiffres ne valent donc pas pour toute la clientèle.',
  'form.error.characters': 'Certains caractères ne sont pas lisibles\u202f; saisissez-les à nouveau',
  'form.notice.method': 'Les réponses s’envoient depuis le formulaire.',
  'form.notice.origin':
    'Cet envoi ne vient pas d’une page de ce site\u202f; il n’a donc pas été accepté. Utilisez le formulaire ci-dessous.',
  'form.notice.type':
    'Cet envoi ne vient pas du formulaire\u202f; il n’a donc pas été accepté. Utilisez le formulaire ci-dessous.',
  'form.notice.size':
    'C’était plus que ce que le formulaire peut recevoir\u202f; rien n’a été enregistré. Raccourcissez votre réponse.',
  'form.notice.slow':
    'Votre réponse a mis trop de temps à arriver\u202f; rien n’a été enregistré. Envoyez-la à nouveau.',
  'form.notice.encoding':
    'Certains caractères n’ont pas pu être lus\u202f; rien n’a été enregistré. Envoyez votre réponse à nouveau.',
  'form.notice.broken':
    'Votre réponse n’est pas arrivée entière\u202f; rien n’a été enregistré. Envoyez-la à nouveau.',
  'form.notice.fields':
    'Cet envoi contient des champs que le formulaire n’a pas\u202f; rien n’a été enregistré. Utilisez le formulaire ci-dessous.',
  'form.notice.proof':
    'La vérification automatique de votre navigateur a expiré\u202f; rien n’a été enregistré. Envoyez votre réponse à nouveau.',
  'form.notice.spent':
    'La vérification automatique de votre navigateur a déjà servi\u202f; rien n’a été enregistré. Envoyez votre réponse à nouveau.',
  'form.notice.rate':
    'Beaucoup de réponses sont arrivées de votre réseau au cours de cette heure\u202f; celle-ci n’a donc pas été enregistrée. Envoyez-la à nouveau plus tard.',
  'form.notice.unavailable':
    'Votre réponse n’a pas pu être enregistrée pour l’instant\u202f; rien n’est perdu, elle est toujours ci-dessous. Envoyez-la à nouveau dans une minute.',
  'receipt.unavailable':
    'Les réponses ne peuvent pas être consultées pour l’instant. Réessayez dans une minute.',
  'status.heard': 'Entendu',
  'status.looking': 'À l’étude',
  'status.planned': 'Prévu',
  'status.doing': 'En cours',
  'status.done': 'Fait',
  'status.partly': 'Fait en partie',
  'status.cannot': 'Impossible',
  'status.reversed': 'Annulé',
  'followup.asked': 'Vous l’avez demandé le {day}\u00a0: «\u00a0{title}\u00a0».',
  'followup.mentioned':
    'Vous avez parlé de «\u00a0{theme}\u00a0» le {day}. Depuis\u00a0: «\u00a0{title}\u00a0».',
  'followup.status.looking': 'Nous l’étudions depuis le {since}.',
  'followup.status.planned': 'C’est prévu depuis le {since}.',
  'followup.status.doing': 'C’est en cours depuis le {since}.',
  'followup.status.done': 'C’est fait depuis le {since}.',
  'followup.status.partly': 'C’est fait en partie depuis le {since}.',
  'followup.status.cannot': 'Nous ne pouvons pas le faire\u202f; cela a été décidé le {since}.',
  'followup.status.reversed': 'Nous sommes revenus en arrière le {since}.',
  'followup.reason': 'La raison\u00a0: {reason}',
  'followup.next': 'Nous en dirons plus d’ici le {day}.',
  'followup.late': 'Nous avions promis d’en dire plus d’ici le {day}, et nous sommes en retard.',
  'followup.optOut':
    'Vous recevez ce message parce que vous avez accepté que nous vous écrivions au sujet de votre réponse. Si vous n’en voulez plus, répondez pour nous le dire\u202f; votre adresse sera alors effacée.',
  'followup.optOut.receipt':
    'Vous recevez ce message parce que vous avez accepté que nous vous écrivions au sujet de votre réponse. Si vous n’en voulez plus, répondez pour nous le dire, ou ouvrez {address} avec votre reçu et choisissez «\u00a0{act}\u00a0»\u202f; votre adresse sera alors effacée.',
  'receipt.silence': 'Ne plus m’écrire',
  'receipt.silence.help':
    'Votre adresse e-mail est effacée, et nous ne lui écrivons plus. Rien d’autre ne change à votre réponse.',
  'receipt.silence.title': 'Effacer votre adresse e-mail\u202f?',
  'receipt.silence.confirm':
    'Votre adresse e-mail est effacée de toutes les réponses où elle a été donnée, et nous ne lui écrivons plus\u00a0: seul un code calculé à partir d’elle reste, pour l’exclure. Rien d’autre ne change à vos réponses. Ce reçu ne permet pas de l’autoriser à nouveau.',
  'receipt.silence.yes': 'Oui, ne plus m’écrire',
  'receipt.silenced': 'Votre adresse e-mail a été effacée. Nous ne vous écrivons plus.',
  'receipt.rows': 'Ce qui est enregistré de votre réponse',
  'receipt.led.title': 'Ce qui est advenu de ce que vous avez dit',
  'receipt.led.some':
    'Voici les changements que concerne votre réponse. D’autres personnes ont pu dire la même chose.',
  'receipt.led.asked': 'Vous l’avez demandé.',
  'receipt.led.mentioned': 'Vous avez parlé de «\u00a0{theme}\u00a0».',
  'receipt.led.before': 'C’était déjà le cas quand vous avez répondu.',
  'receipt.led.since': 'depuis le {day}',
  'receipt.led.next': 'La suite',
  'receipt.led.next.by': 'Nous en dirons plus d’ici le {day}.',
  'receipt.led.next.late': 'Nous avions promis d’en dire plus d’ici le {day}, et nous sommes en retard.',
  'receipt.led.none': 'Nous n’avons encore noté aucun changement en rapport avec ce que vous avez dit.',
  'receipt.led.wordless':
    'Aucun texte de votre part auquel un changement pourrait se rapporter n’est conservé.',
  'receipt.led.again':
    'Conservez votre reçu et revenez l’ouvrir ici\u00a0: cette liste s’allonge à mesure que les choses se font.',
  'receipt.led.all': 'Tous les changements',
  'policy.stored.told':
    'Si nous vous écrivons au sujet de votre réponse, nous notons de quels changements nous vous avons informé, jusqu’à ce que votre adresse soit effacée. Si vous ne le voulez plus, votre adresse est effacée aussitôt\u202f; un code calculé à partir d’elle et d’un secret qui nous appartient reste, afin que nous ne lui écrivions plus.',
  'list.comma': ', ',
  'list.semicolon': '\u202f; ',
  'findings.scores.dash': '{low}\u2060–\u2060{high}',
};
