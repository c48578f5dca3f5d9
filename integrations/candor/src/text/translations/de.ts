import type { Translation } from './en.js';

export const de: Translation = {
  'layout.skip': 'Zum Inhalt springen',
  'layout.home': 'Startseite',
  'layout.nav': 'Was Kundinnen und Kunden sagen',
  'layout.asOf': 'Stand der Zahlen: {day}.',
  'title.testimonials': 'Was Promotoren sagen',
  'title.comments': 'Alle veröffentlichten Kommentare',
  'title.comments.page': 'Alle veröffentlichten Kommentare, Seite {page} von {pages}',
  'title.findings': 'Ergebnisse',
  'title.changes': 'Gesagt, getan',
  'nav.testimonials': 'Stimmen',
  'nav.comments': 'Kommentare',
  'nav.findings': 'Ergebnisse',
  'nav.changes': 'Änderungen',
  'nav.feedback': 'Rückmeldung geben',
  'title.error': 'Fehler: {title}',
  'title.feedback': 'Sagen Sie uns, wie es war',
  'title.thanks': 'Vielen Dank',
  'title.receipt': 'Ihre Antwort',
  'title.policy': 'Was aus Ihrer Antwort wird',
  'description.feedback': 'Ein kurzes Formular: wie wahrscheinlich Sie uns empfehlen und warum.',
  'description.thanks': 'Ihre Antwort ist angekommen.',
  'description.receipt': 'Ihre Antwort ansehen, zurückziehen oder löschen.',
  'description.policy':
    'Warum wir fragen, wer fragt, wie Antworten verwendet und wie lange sie aufbewahrt werden und wie man eine zurücknimmt.',
  'form.consent.legend': 'Dürfen wir veröffentlichen, was Sie geschrieben haben?',
  'form.consent.help':
    'Ihre Wahl ändert sonst nichts: Jede Antwort wird gelesen und gezählt. Sie können die Einwilligung jederzeit zurücknehmen.',
  'form.consent.quote': 'Ja, veröffentlichen Sie meine Worte',
  'form.consent.name': 'Zeigen Sie meinen Namen dazu',
  'form.consent.details': 'Zeigen Sie meine Rolle und Organisation dazu',
  'form.intro.who':
    '{organisation} stellt Ihnen diese Frage selbst, um zu erfahren, was bleiben und was sich ändern soll.',
  'form.intro.who.us':
    'Wir stellen Ihnen diese Frage selbst, um zu erfahren, was bleiben und was sich ändern soll.',
  'form.intro.short':
    'Das dauert etwa eine Minute. Eine Bewertung oder ein paar Worte genügen; alles andere ist freiwillig.',
  'form.intro.read': 'Jede Antwort wird gelesen und gezählt, unabhängig von der Bewertung.',
  'form.intro.figures': 'Die Zahlen aus allen Antworten werden auf dieser Website veröffentlicht.',
  'form.intro.words':
    'Ihre Worte erscheinen auf dieser Website nur, wenn Sie unten zustimmen, auch das unabhängig von der Bewertung.',
  'form.intro.identity':
    'Ihr Name sowie Ihre Rolle und Organisation stehen nur dann dabei, wenn Sie das entsprechende Kästchen ankreuzen.',
  'form.intro.identity.email':
    'Ihr Name sowie Ihre Rolle und Organisation stehen nur dann dabei, wenn Sie das entsprechende Kästchen ankreuzen; Ihre E-Mail-Adresse niemals.',
  'form.intro.service': 'Ihre Antwort erreicht uns über {service}.',
  'form.answered':
    'Von diesem Browser wurde bereits eine Antwort gesendet. Falls sie von Ihnen war, brauchen Sie nicht noch einmal zu antworten.',
  'form.restored': 'Was Sie hier begonnen hatten, ist wieder da.',
  'form.clear': 'Formular leeren',
  'form.problem': 'Es gibt ein Problem',
  'form.notice': 'Bitte vor dem Senden prüfen',
  'form.notice.again':
    'Dieses Formular wurde schon mit anderen Antworten gesendet, und diese gelten. Um das Folgende als neue Antwort zu senden, wählen Sie noch einmal „Antwort senden“.',
  'form.error.label': 'Fehler:',
  'form.error.empty':
    'Geben Sie eine Bewertung ab oder schreiben Sie einen Kommentar; eines von beiden genügt',
  'form.error.score': 'Wählen Sie eine Bewertung von 0 bis 10 oder „Ich möchte keine Bewertung abgeben“',
  'form.error.long': 'Kürzen Sie „{label}“ auf höchstens {max} Zeichen; es sind {n}',
  'form.error.choice': 'Wählen Sie bei „{label}“ eine der angebotenen Antworten',
  'form.error.email': 'Geben Sie eine E-Mail-Adresse wie name@example.com ein oder lassen Sie das Feld leer',
  'form.error.emailMissing':
    'Geben Sie Ihre E-Mail-Adresse ein oder entfernen Sie das Häkchen bei „Sie dürfen mir zu meiner Antwort schreiben“',
  'form.error.wording':
    'Der Wortlaut der Einwilligung hat sich geändert, seit Sie dieses Formular geöffnet haben; lesen Sie ihn unten und kreuzen Sie noch einmal an, womit Sie einverstanden sind',
  'form.error.followupMissing':
    'Setzen Sie das Häkchen bei „Sie dürfen mir zu meiner Antwort schreiben“ oder entfernen Sie Ihre E-Mail-Adresse',
  'form.optional': '{label} (freiwillig)',
  'form.score.legend':
    'Wie wahrscheinlich ist es, dass Sie {organisation} im Freundes- oder Kollegenkreis weiterempfehlen?',
  'form.score.legend.us':
    'Wie wahrscheinlich ist es, dass Sie uns im Freundes- oder Kollegenkreis weiterempfehlen?',
  'form.score.low': '0: Sehr unwahrscheinlich',
  'form.score.high': '10: Sehr wahrscheinlich',
  'form.score.lowest': '0: Niedrigster Wert',
  'form.score.highest': '10: Höchster Wert',
  'form.score.none': 'Ich möchte keine Bewertung abgeben',
  'form.comment': 'Ihr Kommentar',
  'form.comment.plain': 'Was ist der wichtigste Grund für Ihre Bewertung?',
  'form.comment.low': 'Was müsste geschehen, damit es eine 9 oder 10 wird?',
  'form.comment.high': 'Was schätzen Sie am meisten?',
  'form.count': 'Bis zu {max} Zeichen',
  'form.count.left': 'Verbleibende Zeichen: {n}',
  'form.count.over': 'Zeichen zu viel: {n}',
  'form.yes': 'Ja',
  'form.no': 'Nein',
  'form.noAnswer': 'Keine Angabe',
  'form.name': 'Ihr Name',
  'form.role': 'Ihre Rolle',
  'form.organisation': 'Ihre Organisation',
  'form.followup.legend': 'Dürfen wir Ihnen schreiben?',
  'form.followup.box': 'Sie dürfen mir zu meiner Antwort schreiben',
  'form.email': 'Ihre E-Mail-Adresse',
  'form.email.help.one':
    'Wird getrennt von Ihrer Antwort aufbewahrt, nie veröffentlicht, für nichts anderes verwendet und nach {n} Tag gelöscht.',
  'form.email.help.other':
    'Wird getrennt von Ihrer Antwort aufbewahrt, nie veröffentlicht, für nichts anderes verwendet und nach {n} Tagen gelöscht.',
  'form.email.help.service': 'Wird nie veröffentlicht und für nichts anderes verwendet.',
  'form.honeypot': 'Bitte leer lassen',
  'form.send': 'Antwort senden',
  'form.after':
    'Sie erhalten einen Beleg, mit dem Sie Ihre Antwort jederzeit ansehen, zurückziehen oder löschen können.',
  'thanks.arrived': 'Ihre Antwort ist angekommen. Danke, dass Sie sich die Zeit genommen haben.',
  'thanks.next.title': 'Wie es weitergeht',
  'thanks.next':
    'Ihre Antwort wird gelesen und zusammen mit allen anderen gezählt. Wenn Sie der Veröffentlichung zugestimmt haben, erscheinen Ihre Worte nach einer Prüfung auf dieser Website, unverändert und unabhängig von Ihrer Bewertung.',
  'thanks.next.automatic':
    'Ihre Antwort wird gelesen und zusammen mit allen anderen gezählt. Wenn Sie der Veröffentlichung zugestimmt haben, erscheinen Ihre Worte, sobald diese Website aktualisiert wird, unverändert und unabhängig von Ihrer Bewertung; nur wenn dem Formular etwas Ungewöhnliches aufgefallen ist, werden sie vorher geprüft.',
  'thanks.receipt.title': 'Ihr Beleg',
  'thanks.receipt':
    'Bewahren Sie diesen Beleg auf. Damit können Sie Ihre Antwort ansehen, Ihre Einwilligung zurücknehmen oder alles löschen, ganz ohne Konto. Diese Seite zeigt ihn nur dieses eine Mal.',
  'thanks.receipt.gone':
    'Ihr Beleg wurde nach dem Senden angezeigt und wird nicht noch einmal gezeigt. Wenn Sie ihn aufbewahrt haben, können Sie Ihre Antwort damit ansehen, zurückziehen oder löschen.',
  'thanks.receipt.none':
    'Um Ihre Antwort zu sehen, Ihre Einwilligung zurückzunehmen oder alles löschen zu lassen, schreiben Sie uns.',
  'thanks.changes.title': 'Was sich durch frühere Antworten geändert hat',
  'thanks.friend.title': 'Weitersagen',
  'thanks.friend':
    'Wenn Sie jemanden kennen, dem wir nützlich sein könnten, erzählen Sie in Ihren eigenen Worten davon.',
  'thanks.friend.link': 'Eine E-Mail an Bekannte schreiben',
  'receipt.open': 'Meine Antwort ansehen oder zurücknehmen',
  'receipt.label': 'Ihr Beleg',
  'receipt.ask':
    'Mit dem Beleg, den Sie nach dem Senden erhalten haben, können Sie Ihre Antwort ansehen, Ihre Einwilligung zurücknehmen oder alles löschen.',
  'receipt.show': 'Meine Antwort anzeigen',
  'receipt.unknown': 'Zu diesem Beleg gibt es keine Antwort; prüfen Sie, ob Sie ihn ganz kopiert haben',
  'receipt.erased': 'Ihre Antwort wurde gelöscht.',
  'receipt.withdrawn':
    'Sie haben Ihre Einwilligung zurückgenommen. Ihre Worte sind nicht veröffentlicht oder verschwinden, sobald die Website aktualisiert wird.',
  'receipt.received': 'Eingegangen',
  'receipt.received.at': '{day}, {time} UTC',
  'receipt.round': 'Befragungsrunde',
  'receipt.topic': 'Thema des Links, über den Sie kamen',
  'receipt.language': 'Sprache des Formulars',
  'receipt.score': 'Bewertung',
  'receipt.score.none': 'Keine abgegeben',
  'receipt.comment': 'Kommentar',
  'receipt.none': 'Nichts',
  'receipt.consent': 'Sie haben zugestimmt, dies zu veröffentlichen',
  'receipt.consent.quote': 'Ihre Worte',
  'receipt.consent.name': 'Ihren Namen',
  'receipt.consent.details': 'Ihre Rolle und Organisation',
  'receipt.consent.withdrawn': 'Diese Einwilligung haben Sie zurückgenommen.',
  'receipt.wording': 'Fassung des Einwilligungstextes',
  'receipt.followup': 'E-Mail-Adresse',
  'receipt.followup.yes': 'Aufbewahrt, damit wir Ihnen schreiben können',
  'receipt.followup.no': 'Keine aufbewahrt',
  'receipt.flags': 'Beim Eingang aufgefallen',
  'receipt.flag.no-proof': 'Die automatische Prüfung des Browsers fehlte.',
  'receipt.flag.repeat': 'Kurz zuvor war eine gleiche Antwort eingegangen.',
  'receipt.state': 'Stand',
  'receipt.state.marked':
    'Nicht gezählt und nicht veröffentlicht: Eine automatische Prüfung hat diese Antwort markiert. Solche Prüfungen können irren; wenn es hier so ist, schreiben Sie uns bitte.',
  'receipt.state.not-counted':
    'Nicht gezählt und nicht veröffentlicht: Wir haben diese Antwort ausgenommen. Wenn Sie das für falsch halten, schreiben Sie uns bitte.',
  'receipt.state.private': 'Gezählt, aber nicht veröffentlicht: Dem haben Sie nicht zugestimmt.',
  'receipt.state.no-words':
    'Gezählt. Von Ihnen sind keine Worte gespeichert, die veröffentlicht werden könnten: Sie haben keine geschrieben, oder ihre Aufbewahrungszeit ist vorbei.',
  'receipt.state.waiting':
    'Gezählt. Ihre Worte sind noch nicht geprüft und werden bis dahin nicht veröffentlicht.',
  'receipt.state.automatic':
    'Gezählt. Ihre Worte brauchen keine Freigabe: Sie sind veröffentlicht oder werden es, sobald die Website aktualisiert wird.',
  'receipt.state.approved':
    'Gezählt. Ihre Worte sind veröffentlicht oder werden es, sobald die Website aktualisiert wird.',
  'receipt.state.declined': 'Gezählt. Ihre Worte wurden nicht zur Veröffentlichung angenommen.',
  'receipt.state.withdrawn':
    'Gezählt. Sie haben Ihre Einwilligung zurückgenommen: Ihre Worte sind nicht veröffentlicht oder verschwinden, sobald die Website aktualisiert wird.',
  'receipt.reason': 'Grund: {reason}.',
  'receipt.reason.spam': 'für Werbung oder maschinell gesendet gehalten',
  'receipt.reason.duplicate': 'dieselbe Antwort liegt schon vor',
  'receipt.reason.not-a-customer': 'sie stammt anscheinend nicht aus der Kundschaft',
  'receipt.reason.personal-data': 'sie enthält personenbezogene Daten',
  'receipt.reason.illegal': 'die Veröffentlichung könnte rechtswidrig sein',
  'receipt.reason.off-topic': 'es geht darin um etwas anderes',
  'receipt.reason.obscene': 'die Wortwahl',
  'receipt.reason.fraud-suspected': 'es gibt Zweifel an der Herkunft',
  'receipt.withdraw': 'Einwilligung zurücknehmen',
  'receipt.withdraw.help':
    'Ihre Worte verschwinden von der Website. Sonst ändert sich an Ihrer Antwort nichts.',
  'receipt.withdraw.title': 'Einwilligung zurücknehmen?',
  'receipt.withdraw.confirm':
    'Ihre Worte und Ihr Name verschwinden, sobald die Website aktualisiert wird. Sonst ändert sich an Ihrer Antwort nichts: Sie bleibt gespeichert. Mit diesem Beleg können Sie nicht erneut zustimmen.',
  'receipt.withdraw.yes': 'Ja, Einwilligung zurücknehmen',
  'receipt.erase': 'Antwort löschen',
  'receipt.erase.help': 'Alles, was Sie gesendet haben, wird endgültig gelöscht.',
  'receipt.erase.title': 'Antwort löschen?',
  'receipt.erase.confirm':
    'Alles, was Sie gesendet haben, wird gelöscht; was davon veröffentlicht ist, verschwindet, sobald die Website aktualisiert wird. Das lässt sich nicht rückgängig machen, und der Beleg wird ungültig.',
  'receipt.erase.yes': 'Ja, Antwort löschen',
  'receipt.cancel': 'Alles so lassen',
  'policy.why.title': 'Warum wir fragen',
  'policy.why':
    'Wir möchten erfahren, was bleiben und was sich ändern soll. Eine Frage ist für alle gleich, damit sich Antworten über die Zeit vergleichen lassen.',
  'policy.who.title': 'Wer fragt und wer antworten kann',
  'policy.who':
    '{organisation} fragt in eigener Sache: Keine unabhängige dritte Stelle sammelt die Antworten.',
  'policy.who.us':
    'Wir fragen selbst, und in den Fragen geht es um uns: Keine unabhängige dritte Stelle sammelt die Antworten.',
  'policy.who.can':
    'Antworten können alle, die das Formular öffnen. Das Formular selbst prüft nicht, ob Sie Kundin oder Kunde sind; wie gefragt und was geprüft wurde, steht bei den Zahlen.',
  'policy.use.title': 'Wie Antworten verwendet und veröffentlicht werden',
  'policy.use.read':
    'Jede Antwort wird gelesen, und jede echte wird gezählt. Zahlen beruhen auf allen gezählten Antworten, nie nur auf den veröffentlichten.',
  'policy.use.words':
    'Kommentare werden nur veröffentlicht, wenn die Person zugestimmt hat. Veröffentlichte Kommentare jeder Bewertung stehen in einer Liste, neueste zuerst. Sie sind unverändert; wo personenbezogene Daten entfernt werden mussten, steht das dabei.',
  'policy.use.promoters':
    'Kommentare von Personen, die 9 oder 10 gegeben haben, können auch als Kundenstimmen gezeigt werden; daneben steht, wie sie ausgewählt wurden und wie viele Antworten es insgesamt gab. Name, Rolle und Organisation erscheinen nur, wenn die Person auch dem zugestimmt hat.',
  'policy.moderation.title': 'Was wir nicht veröffentlichen',
  'policy.moderation':
    'Kommentare werden vor der Veröffentlichung geprüft. Eine niedrige Bewertung oder Kritik ist kein Grund, einen wegzulassen. Die Gründe sind für jede Bewertung dieselben, und die Website nennt, wie oft jeder vorkam:',
  'policy.moderation.automatic':
    'Kommentare werden ohne vorherige Prüfung veröffentlicht; nur wenn dem Formular etwas Ungewöhnliches aufgefallen ist, werden sie vorher geprüft. Manche lassen wir weg oder nehmen sie nachträglich heraus. Eine niedrige Bewertung oder Kritik ist dafür kein Grund. Die Gründe sind für jede Bewertung dieselben, und die Website nennt, wie oft jeder vorkam:',
  'policy.moderation.counted':
    'Spam, doppelte Antworten, Antworten, die nicht aus der Kundschaft stammen, und solche mit Betrugsverdacht werden auch nicht gezählt.',
  'policy.moderation.reasons':
    'Spam; doppelte Antworten; Antworten, die nicht aus der Kundschaft stammen; personenbezogene Daten; rechtswidrige Inhalte; nicht zum Thema; anstößige Inhalte; Betrugsverdacht',
  'policy.stored.title': 'Was gespeichert wird',
  'policy.stored':
    'Was Sie in das Formular eingeben, Tag und Uhrzeit, die Sprache des Formulars und der Wortlaut der Einwilligung, der Ihnen angezeigt wurde.',
  'policy.stored.not':
    'Nicht gespeichert werden Ihre IP-Adresse und Angaben zu Browser oder Gerät. Damit niemand das Formular überflutet, wird getrennt von Ihrer Antwort ein Code aufbewahrt, der mit einem Geheimnis aus Ihrem Netz gebildet wird, täglich wechselt und binnen zwei Tagen gelöscht ist.',
  'policy.stored.cookie':
    'Ein Cookie bringt Ihren Beleg auf die Seite nach dem Senden und wird dort gelöscht, spätestens nach fünf Minuten. Andere Cookies setzt das Formular nicht.',
  'policy.stored.browser':
    'Was Sie zu schreiben begonnen haben, nicht aber Ihr Name und Ihre E-Mail-Adresse, und ein Vermerk, dass eine Antwort gesendet wurde, bleiben in Ihrem Browser: Wir sehen sie nicht. Der Entwurf verschwindet, sobald Ihre Antwort angekommen ist, spätestens wenn Sie den Tab schließen; der Vermerk bleibt, bis Sie die Daten dieser Website im Browser löschen.',
  'policy.stored.service':
    'Das Formular wird von {service} entgegengenommen; was dort außerdem gespeichert wird, etwa IP-Adressen, steht in der Datenschutzerklärung des Dienstes.',
  'policy.kept.title': 'Wie lange es aufbewahrt wird',
  'policy.kept': 'Wir löschen:',
  'policy.kept.service':
    'Das hängt von {service} und von uns ab: Diese Website löscht nichts von selbst, weder dort noch in den Dateien, die wir von dort übernehmen. Schreiben Sie uns, wenn Ihre Antwort gelöscht werden soll.',
  'policy.kept.text.one':
    'Ihre Worte, Ihren Namen, Ihre Rolle und Organisation nach {n} Monat; die Bewertung und was Sie aus einer Liste gewählt haben, bleiben und werden gezählt',
  'policy.kept.text.other':
    'Ihre Worte, Ihren Namen, Ihre Rolle und Organisation nach {n} Monaten; die Bewertung und was Sie aus einer Liste gewählt haben, bleiben und werden gezählt',
  'policy.kept.email.one': 'Ihre E-Mail-Adresse nach {n} Tag',
  'policy.kept.email.other': 'Ihre E-Mail-Adresse nach {n} Tagen',
  'policy.kept.spam.one': 'Spam nach {n} Tag',
  'policy.kept.spam.other': 'Spam nach {n} Tagen',
  'policy.backups':
    'Kopien in Sicherungen verschwinden, wenn die Sicherungen überschrieben werden; bis dahin dienen sie nur dazu, Schäden zu beheben.',
  'policy.back.title': 'Wie Sie eine Antwort zurücknehmen',
  'policy.back':
    'Nach dem Senden erhalten Sie einen Beleg. Damit können Sie Ihre Antwort jederzeit ansehen, Ihre Einwilligung zurücknehmen oder alles löschen, ohne Konto und ohne Angabe von Gründen.',
  'policy.back.effect':
    'Was zurückgezogen oder gelöscht ist, verschwindet von allen Seiten, sobald die Website aktualisiert wird.',
  'policy.back.service':
    'Schreiben Sie uns, um Ihre Einwilligung zurückzunehmen oder Ihre Antwort löschen zu lassen, jederzeit und ohne Angabe von Gründen. Sie verschwindet dann von allen Seiten, sobald die Website aktualisiert wird.',
  'description.testimonials':
    'Kommentare von Promotoren, die dem Zitat zugestimmt haben, und was weggelassen wurde und warum.',
  'description.comments':
    'Jeder Kommentar, dessen Veröffentlichung zugestimmt wurde, bei jeder Bewertung, neueste zuerst.',
  'description.findings': 'Werte aus allen Antworten, Runde für Runde, und wie sie erhoben wurden.',
  'description.changes': 'Was gesagt wurde und was daraufhin geschah.',
  'selection.heading': 'Wie ausgewählt wurde',
  'selection.answers.one': '{n} Rückmeldung ging ein{period}.',
  'selection.answers.other': '{n} Rückmeldungen gingen ein{period}.',
  'selection.agreed.none': 'Noch hat niemand der Veröffentlichung eines Kommentars zugestimmt.',
  'selection.agreed.one': '{n} Person hat kommentiert und der Veröffentlichung zugestimmt.',
  'selection.agreed.other': '{n} Personen haben kommentiert und der Veröffentlichung zugestimmt.',
  'selection.promoters.one': 'Hier steht {n} davon: nur Promotoren mit 9 oder 10{filters}, {order}.',
  'selection.promoters.other': 'Hier stehen {n} davon: nur Promotoren mit 9 oder 10{filters}, {order}.',
  'selection.picked': 'Hier steht einer davon, von uns ausgewählt.',
  'selection.all.one': 'Veröffentlicht ist {n} davon, unabhängig von der Bewertung, neueste zuerst.',
  'selection.all.other': 'Veröffentlicht sind {n} davon, unabhängig von der Bewertung, neueste zuerst.',
  'selection.everything.one': 'Er ist veröffentlicht, unabhängig von der Bewertung.',
  'selection.everything.other': 'Alle {n} sind veröffentlicht, unabhängig von der Bewertung, neueste zuerst.',
  'selection.withheld': 'Nicht veröffentlicht: {reasons}.',
  'selection.excluded': 'In keiner Zahl enthalten: {reasons}.',
  'selection.tags': ', zu {tags}',
  'selection.language': ', auf {language}',
  'selection.order.newest': 'neueste zuerst',
  'selection.order.featured': 'unsere Auswahl zuerst, dann neueste zuerst',
  'selection.period': ' vom {from} bis zum {to}',
  'selection.undated.one': '{n} Rückmeldung hat kein Datum.',
  'selection.undated.other': '{n} Rückmeldungen haben kein Datum.',
  'selection.link.comments': 'Alle veröffentlichten Kommentare, jede Bewertung',
  'selection.link.findings': 'Ergebnisse aus allen Antworten',
  'selection.link.receipt': 'Von Ihnen? Zurückziehen oder löschen',
  'withheld.awaiting-approval': '{n} noch nicht freigegeben',
  'withheld.withdrawn': '{n} von der Verfasserin oder dem Verfasser zurückgezogen',
  'withheld.too-old': '{n} zu alt',
  'withheld.unpublished-round': '{n} aus einer Runde, die nicht veröffentlicht ist',
  'withheld.declined:spam': '{n} Spam',
  'withheld.declined:duplicate': '{n} doppelt',
  'withheld.declined:not-a-customer': '{n} nicht aus der Kundschaft',
  'withheld.declined:personal-data': '{n} mit personenbezogenen Daten',
  'withheld.declined:illegal': '{n} rechtswidrig',
  'withheld.declined:off-topic': '{n} nicht zum Thema',
  'withheld.declined:obscene': '{n} anstößig',
  'withheld.declined:fraud-suspected': '{n} mit Betrugsverdacht',
  'quote.anonymous': 'Name nicht veröffentlicht',
  'quote.score': 'Bewertung {score} von {max}',
  'quote.noScore': 'Keine Bewertung',
  'quote.shortened': 'Von uns gekürzt.',
  'quote.full': 'Den ganzen Kommentar lesen',
  'quote.redacted': 'Personenbezogene Daten haben wir entfernt.',
  'quote.featured': 'Unsere Auswahl.',
  'quote.reply': 'Antwort von {organisation}',
  'quote.reply.us': 'Unsere Antwort',
  'empty.testimonials': 'Noch gibt es keine Stimmen zu zeigen.',
  'empty.awaiting.one':
    '{n} Kommentar wartet auf Freigabe. Aufruf: npx candor inbox (diese Zeile erscheint nur in der Entwicklung).',
  'empty.awaiting.other':
    '{n} Kommentare warten auf Freigabe. Aufruf: npx candor inbox (diese Zeile erscheint nur in der Entwicklung).',
  'empty.comments': 'Noch sind keine Kommentare veröffentlicht.',
  'empty.findings': 'Noch gibt es keine Antworten zu berichten.',
  'empty.changes': 'Noch sind keine Änderungen veröffentlicht.',
  'pages.label': 'Seiten der Kommentare',
  'pages.page': 'Seite {page}',
  'pages.newer': 'Neuere',
  'pages.older': 'Ältere',
  'findings.nps': 'NPS',
  'findings.netScore': 'Nettowert (Skala 1-10, kein NPS)',
  'findings.noNps':
    'Kein NPS: Ihn gibt es nur auf einer Skala von 0 bis 10, gefragt wurde auf einer Skala von {min} bis {max}.',
  'findings.noAnswers': 'Noch hat niemand eine Bewertung abgegeben, daher gibt es keinen Wert.',
  'findings.mean': 'Mittelwert',
  'findings.formula':
    '{score} = {promoterShare} Promotoren (9 und 10) minus {detractorShare} Detraktoren ({detractorRange}).',
  'findings.rounded':
    'Die Anteile sind gerundet; der Wert ergibt sich aus {promoters} minus {detractors} von {n} Antworten.',
  'findings.answers.one': '{n} Antwort',
  'findings.answers.other': '{n} Antworten',
  'findings.blank.one': '{n} Person hat keine Bewertung abgegeben.',
  'findings.blank.other': '{n} Personen haben keine Bewertung abgegeben.',
  'findings.asked': '{n} von {asked} Befragten haben geantwortet: eine Rücklaufquote von {rate}.',
  'findings.notAsked': 'Wie viele gefragt wurden, ist nicht bekannt; daher gibt es keine Rücklaufquote.',
  'findings.open': 'Alle konnten antworten, daher lässt sich keine Rücklaufquote berechnen.',
  'findings.noReward': 'Für die Antwort wurde keine Belohnung angeboten.',
  'findings.reward': 'Für die Antwort wurde angeboten: {incentive}.',
  'findings.notChecked': 'Es wird nicht geprüft, ob die Antwortenden Kundinnen oder Kunden sind.',
  'findings.checked': 'Dass die Antwortenden Kundinnen oder Kunden sind, wird geprüft durch {method}.',
  'findings.period': '{from} bis {to}',
  'findings.noPeriod': 'Zeitraum nicht angegeben',
  'findings.question': 'Die Frage',
  'findings.distribution': 'Wie sich die Bewertungen verteilen',
  'findings.distribution.of': 'Verteilung der Bewertungen, {round}',
  'findings.column.score': 'Bewertung',
  'findings.column.count': 'Antworten',
  'findings.column.share': 'Anteil',
  'findings.column.group': 'Gruppe',
  'findings.promoters': 'Promotoren',
  'findings.passives': 'Passive',
  'findings.detractors': 'Detraktoren',
  'findings.groups': 'Promotoren, Passive und Detraktoren',
  'findings.rounds': 'Alle Runden, neueste zuerst',
  'findings.noFigure': 'Noch kein Wert',
  'findings.method':
    'Jeder Wert ist aus allen gezählten Antworten seiner Runde berechnet, nie nur aus den veröffentlichten. Der NPS ist der Anteil der Promotoren (9 und 10) minus den Anteil der Detraktoren (0 bis 6).',
  'findings.trademark':
    'Net Promoter, Net Promoter Score und NPS sind eingetragene Marken von Bain & Company, Inc., NICE Systems, Inc. und Fred Reichheld.',
  'findings.range': '{low} bis {high}',
  'findings.few': 'Zu wenige Antworten für einen Wert: {n} von {minimum} nötigen.',
  'findings.score.invited':
    '{name} {score}, {answers}; mit {level}\u00a0% Sicherheit zwischen {low} und {high}, wenn die Antwortenden eine Zufallsauswahl der Eingeladenen waren.',
  'findings.score.plain': '{name} {score}, {answers}.',
  'findings.from.one': 'aus {n} Antwort',
  'findings.from.other': 'aus {n} Antworten',
  'findings.error.open-form':
    'Die Menschen haben selbst entschieden, ob sie antworten; daher lässt sich kein Fehlerbereich berechnen.',
  'findings.error.imported-unknown':
    'Wie die Befragten ausgewählt wurden, ist nicht bekannt; daher lässt sich kein Fehlerbereich berechnen.',
  'findings.error.few': 'Für einen Fehlerbereich gibt es zu wenige Antworten: {n} von {minimum} nötigen.',
  'findings.column.interval': '{level}-%-Intervall',
  'findings.column.round': 'Runde',
  'findings.groups.of': 'Promotoren, Passive und Detraktoren, {round}',
  'findings.groups.summary':
    'Von {n} Antworten kommen {promoters} von Promotoren ({promoterShare}), {passives} von Passiven ({passiveShare}) und {detractors} von Detraktoren ({detractorShare}).',
  'findings.scores': '{low} bis {high}',
  'findings.group.scores': '{group} ({scores})',
  'chart.label': 'Diagramm: {title}. Die Tabelle daneben enthält die Zahlen.',
  'chart.score': '{name}, {round}',
  'marker.c': '[c]: vertraulich. Nicht gezeigt, weil es etwas über weniger als {minimum} Personen verriete.',
  'marker.u': '[u]: unsicher. Wenige Antworten, weniger als 30; eine einzige verschiebt den Wert deutlich.',
  'marker.b':
    '[b]: Bruch. Hier hat sich an der Befragung etwas geändert; was davor und danach steht, wird nicht verglichen.',
  'trend.title': '{name} von Runde zu Runde',
  'trend.title.series': '{name} von Runde zu Runde: {series}',
  'trend.summary': 'Die neueste von {n} Runden: {score} ({month}), {answers}.',
  'trend.since': 'Verglichen mit {round}: {sentence}',
  'trend.whiskers': 'Die Striche durch die Punkte sind {level}-%-Intervalle.',
  'trend.changes': 'Jede Runde und die davor',
  'trend.pair': '{from} bis {to}:',
  'trend.break': '[b]: Bruch vor {round}; was davor und danach steht, wird nicht verglichen: {reason}',
  'trend.break.wording': 'Die Frage war anders formuliert.',
  'trend.break.scale': 'Die Skala war eine andere.',
  'trend.break.mode': 'Es wurde auf anderem Weg gefragt.',
  'trend.break.kind': 'Die Befragten wurden anders ausgewählt.',
  'trend.none': 'Für eine Linie braucht es zwei Runden derselben Art mit einem Wert; die gibt es noch nicht.',
  'segments.title': '{name} nach {by}, {round}',
  'segments.title.question': 'Antworten auf „{by}“, {round}',
  'segments.unstated': 'Keine Angabe',
  'segments.summary':
    '{n} Gruppen, {answers}; die Werte reichen von {low} ({lowest}) bis {high} ({highest}).',
  'segments.summary.plain': '{n} Gruppen, {answers}.',
  'segments.single': 'Eine Gruppe, {answers}.',
  'segments.intervals':
    'Wo sich Intervalle weit überlappen, unterscheiden sich die Gruppen vielleicht gar nicht.',
  'segments.hidden.one': '{n} Gruppe wird nicht gezeigt [c].',
  'segments.hidden.other': '{n} Gruppen werden nicht gezeigt [c].',
  'segments.open':
    'Die Runde ist noch offen, daher zählt jede Gruppe nur Antworten in ganzen Gruppen von {minimum}.',
  'segments.over': '{name} nach {by}, von Runde zu Runde',
  'segments.over.note':
    'Alle Gruppen stehen auf derselben Achse, von {low} bis {high}; die Linie ist 0. Sie werden nicht miteinander verglichen, nur gezeigt.',
  'segments.nobody': 'keine',
  'segments.none': 'Keine Runde lässt sich nach {by} zeigen.',
  'themes.title': 'Worum es in den Kommentaren geht, {round}',
  'themes.column.theme': 'Thema',
  'themes.column.count': 'Kommentare',
  'themes.base.one': '{n} Kommentar wurde gelesen; der Anteil bezieht sich auf ihn.',
  'themes.base.other':
    '{n} Kommentare wurden gelesen, ob veröffentlicht oder nicht; die Anteile beziehen sich auf alle, und ein Kommentar kann mehrere Themen haben.',
  'themes.most': 'Am häufigsten geht es um „{theme}“: {n} von {comments} Kommentaren ({share}).',
  'themes.nobody': 'Keines der Themen kommt in {comments} Kommentaren vor.',
  'themes.without': '{n} von {comments} Kommentaren erwähnen keines dieser Themen.',
  'themes.none':
    'Keine Runde hat Themen zu zeigen: Dafür braucht es Themen in content/themes.yaml und genug Kommentare.',
  'themes.none.round':
    'Die Themen dieser Runde lassen sich nicht zeigen: Es sind zu wenige Kommentare, oder nicht alle wurden gelesen.',
  'selection.themes':
    'Gezeigt werden die zwei neuesten veröffentlichten Kommentare zu jedem Thema von {round}, unabhängig von der Bewertung; nur einer oder keiner, wo es nicht mehr gibt.',
  'movement.title': 'Dieselben Personen, {from} und {to}',
  'movement.before': '{round}: Sie waren',
  'movement.after': '{round}: Sie sind',
  'movement.total': 'Alle',
  'movement.promoter': 'Pro\u00ADmo\u00ADto\u00ADren',
  'movement.passive': 'Pas\u00ADsi\u00ADve',
  'movement.detractor': 'De\u00ADtrak\u00ADto\u00ADren',
  'movement.key':
    'Zeilenweise zu lesen: ↑ um mindestens eine Stufe gestiegen, ↓ gefallen; ohne Pfeil geblieben.',
  'movement.up': 'gestiegen',
  'movement.down': 'gefallen',
  'movement.stayed': 'geblieben',
  'movement.n.one': '{n} Person hat in beiden Runden geantwortet.',
  'movement.n.other': '{n} Personen haben in beiden Runden geantwortet.',
  'movement.kept': 'Promotoren geblieben: {kept} von {before} ({share}).',
  'movement.kept.none': 'Niemand von ihnen war vorher Promotor.',
  'movement.lifted':
    'Passive und Detraktoren, die um mindestens eine Stufe gestiegen sind: {lifted} von {before} ({share}).',
  'movement.lifted.none': 'Niemand von ihnen war vorher passiv oder Detraktor.',
  'movement.net': 'Gestiegen: {up}; gefallen: {down}; netto: {net}.',
  'movement.change.up':
    'Ihr Wert ist seither um {change} Punkte gestiegen ({level}-%-Intervall {low} bis {high}).',
  'movement.change.down':
    'Ihr Wert ist seither um {change} Punkte gefallen ({level}-%-Intervall {low} bis {high}).',
  'movement.change.unclear':
    'Keine klare Änderung ihres Werts: {change} Punkte, möglich ist alles von {low} bis {high} ({level}\u00a0% Sicherheit).',
  'movement.change.few':
    'Ihr Wert hat sich um {change} Punkte geändert; für einen Fehlerbereich sind es zu wenige.',
  'movement.change.kind':
    'Ihr Wert hat sich um {change} Punkte geändert; ob das mehr ist als Zufall, lässt sich nur berechnen, wenn in beiden Runden eingeladen wurde.',
  'movement.change.alike':
    'Ihr Wert hat sich um {change} Punkte geändert; alle haben sich um gleich viele Stufen bewegt, daher lässt sich kein Fehlerbereich berechnen.',
  'movement.none':
    'Über dieselben Personen in zwei Runden lässt sich nichts sagen: Dafür braucht es mindestens {minimum} Personen, die beide beantwortet haben, eine Quelle, die sagt, wer wer ist, und entweder niemanden oder mindestens {minimum} Personen, die nur eine beantwortet haben.',
  'compare.up': 'Seither um {points} Punkte gestiegen ({level}-%-Intervall {low} bis {high}).',
  'compare.down': 'Seither um {points} Punkte gefallen ({level}-%-Intervall {low} bis {high}).',
  'compare.unclear':
    'Keine klare Änderung: {points} Punkte, möglich ist alles von {low} bis {high} ({level}\u00a0% Sicherheit).',
  'compare.holm':
    'Dieses Intervall schließt 0 aus, aber gezeigt werden {n} Vergleiche, und unter so vielen entsteht ein solches Ergebnis leichter durch Zufall; dafür korrigiert (Holm), ist es nicht klar.',
  'compare.power':
    'Ein Vergleich dieser Größe zeigt eine Änderung von etwa {points} Punkten in vier von fünf Fällen, eine kleinere seltener.',
  'compare.kind':
    'Die beiden Runden lassen sich nicht vergleichen: Ob ein Unterschied mehr ist als Zufall, lässt sich nur berechnen, wenn in beiden eingeladen wurde.',
  'compare.few':
    'Die beiden Runden lassen sich nicht vergleichen: Mindestens eine hat weniger als die nötigen {minimum} Antworten.',
  'compare.scale':
    'Die beiden Runden lassen sich nicht vergleichen: Gefragt wurde auf verschiedenen Skalen oder auf einer, für die es keinen Nettowert gibt.',
  'compare.break':
    'Die beiden Runden lassen sich nicht vergleichen: Zwischen ihnen hat sich an der Befragung etwas geändert.',
  'compare.break.reason': 'Die beiden Runden lassen sich nicht vergleichen: {reason}',
  'compare.equal': 'Die Werte sind gleich.',
  'compare.apart': 'Die Werte liegen {points} Punkte auseinander.',
  'kind.invited-all': 'Alle auf der Liste wurden eingeladen',
  'kind.invited-random': 'Eine Zufallsstichprobe wurde eingeladen',
  'kind.open-form': 'Offenes Formular: Wer wollte, hat geantwortet',
  'kind.imported-unknown': 'Wie ausgewählt wurde, ist nicht angegeben',
  'findings.more': 'Wie in dieser Runde gefragt wurde, und alle ihre Zahlen',
  'findings.trend': 'Im Lauf der Zeit',
  'findings.reports': 'Berichte',
  'findings.back': 'Alle Ergebnisse',
  'findings.hash':
    'Fingerabdruck aller Zahlen (SHA-256, die ersten 12 Zeichen): {hash}. Zwei Fassungen der Website mit demselben Fingerabdruck zeigen dieselben Zahlen; vollständig steht er in data.json.',
  'findings.downloads': 'Zum Herunterladen',
  'title.method': 'Wie diese Zahlen entstehen',
  'method.score': 'Der Wert',
  'method.rounding':
    'Gerundet wird auf eine Nachkommastelle, bei fünf von der Null weg; der Wert kommt aus den Anzahlen, nicht aus gerundeten Anteilen.',
  'method.interval': 'Wie sicher er ist',
  'method.interval.how':
    'Runden, zu denen eingeladen wurde und in denen mindestens {from} geantwortet haben, haben ein Intervall zum Konfidenzniveau {level}\u00a0%. Es ist das angepasste Wald-Intervall (Rocks 2016) und sagt, wie weit der Wert aller Eingeladenen von dem der Antwortenden entfernt liegen kann, wenn die Antwortenden den übrigen gleichen; wo die Zahl der Personen bekannt ist, ist es entsprechend schmaler (Cochran 1977). Wo alle antworten konnten oder niemand angegeben hat, wie ausgewählt wurde, gibt es kein Intervall.',
  'method.comparison': 'Veränderungen',
  'method.comparison.how':
    'Eine Runde wird mit der vorigen, und mit anderen, wo ein Bericht oder ein Eintrag über eine Änderung beide nennt, nur verglichen, wenn eingeladen und auf dieselbe Weise gefragt wurde. Als deutlich gilt eine Veränderung bei {level}\u00a0% Konfidenz, berichtigt um die Zahl der Vergleiche, die auf dieser Website gezeigt werden (Holm 1979).',
  'method.comparison.shares':
    'Wo ein Eintrag vergleicht, wie viele Kommentare in zwei Runden von einem Thema sprechen, braucht jede mindestens {from} Kommentare, und das Intervall der Veränderung ist das von Agresti und Caffo (2000): Zu jeder Runde kommen ein Kommentar, der davon spricht, und einer, der es nicht tut. Diese Vergleiche werden zusammen mit allen anderen berichtigt.',
  'method.groups': 'Kleine Gruppen',
  'method.groups.few':
    'Eine Runde mit weniger als {minimum} Antworten zeigt nur deren Anzahl; eine Gruppe mit weniger wird gar nicht gezeigt.',
  'method.groups.second':
    'Ließe sich eine verborgene Gruppe aus der Summe und den anderen Gruppen errechnen, wird eine zweite mit verborgen.',
  'method.groups.alike':
    'Eine Gruppe, in der alle gleich geantwortet haben, wird nicht gezeigt: Ihr Wert verriete, was jede und jeder gesagt hat.',
  'method.groups.named':
    'Ebenso wenig eine Gruppe, in der neben den mit Namen Veröffentlichten weniger als {minimum} Personen übrig bleiben.',
  'method.groups.open':
    'Eine noch offene Runde wird in ganzen Gruppen von {minimum} Antworten nach dem Tag ihres Eingangs gezeigt, damit niemand durch den Vergleich zweier Tage eine einzelne Antwort herausfindet.',
  'method.markers': 'Buchstaben in eckigen Klammern',
  'marker.hidden': 'nicht gezeigt, zum Schutz der Antwortenden',
  'marker.uncertain': 'nicht angegeben: zu wenige Antworten',
  'marker.broken': 'nicht angegeben: Dazwischen hat sich an der Befragung etwas geändert',
  'round.waiting':
    'Bisher {n} Antworten, von denen noch keine {minimum} gezählt werden können; Zahlen folgen.',
  'round.few.one': '{n} von {minimum} nötigen Antworten: zu wenige, um Zahlen zu zeigen.',
  'round.few.other': '{n} von {minimum} nötigen Antworten: zu wenige, um Zahlen zu zeigen.',
  'round.open.one':
    'Die Runde ist noch offen. Bisher kamen {received} Antworten; diese Zahlen sind die der ersten {n} nach dem Tag ihres Eingangs.',
  'round.open.other':
    'Die Runde ist noch offen. Bisher kamen {received} Antworten; diese Zahlen sind die der ersten {n} nach dem Tag ihres Eingangs.',
  'round.openFew': 'Die Runde ist noch offen.',
  'round.undeclared': 'Wie in dieser Runde gefragt wurde, hat niemand angegeben.',
  'round.askedOnly': 'Gefragt wurden {asked} Personen.',
  'round.period.open': '{from} bis jetzt, noch offen',
  'round.scale': 'Auf einer Skala von {min} bis {max}: {min} heißt „{lowest}“, {max} heißt „{highest}“.',
  'round.scale.bare': 'Auf einer Skala von {min} bis {max}, nur mit Zahlen.',
  'round.by': 'Nach {title}',
  'round.themes': 'Worum es in den Kommentaren geht',
  'round.compared': 'Verglichen mit der Runde davor',
  'round.moved': 'Dieselben Personen, damals und jetzt',
  'round.distribution.one': 'Von {n} Antwort: {list}.',
  'round.distribution.other': 'Von {n} Antworten: {list}.',
  'round.distribution.score.one': '{n} mit {score}',
  'round.distribution.score.other': '{n} mit {score}',
  'round.download.groups': 'Promotoren, Passive und Detraktoren (SVG)',
  'round.download.distribution': 'Verteilung der Bewertungen (SVG)',
  'disclosure.title': 'Wie gefragt wurde',
  'disclosure.strategy': 'Wie die Antworten erhoben wurden',
  'disclosure.askedBy': 'Wer gefragt hat',
  'disclosure.question': 'Die Frage',
  'disclosure.quoted': '„{words}“',
  'disclosure.before': 'Davor war zu lesen: {words}',
  'disclosure.before.none': 'Davor wurde nichts gefragt oder erklärt.',
  'disclosure.population': 'Um wen es geht',
  'disclosure.population.size.one': 'Das ist {n} Person.',
  'disclosure.population.size.other': 'Das sind {n} Personen.',
  'disclosure.chosen': 'Wie ausgewählt wurde',
  'disclosure.incentive': 'Belohnung',
  'disclosure.incentive.any': 'Alle, die geantwortet haben, bekamen sie, gleich welche Antwort sie gaben.',
  'disclosure.mode': 'Art der Befragung',
  'disclosure.languages': 'Sprachen',
  'disclosure.dates': 'Wann',
  'disclosure.dates.open': 'Seit {from}; noch offen.',
  'disclosure.counts': 'Wie viele',
  'disclosure.counts.asked.one': '{n} Person wurde gefragt.',
  'disclosure.counts.asked.other': '{n} Personen wurden gefragt.',
  'disclosure.counts.delivered.one': '{n} Einladung kam an.',
  'disclosure.counts.delivered.other': '{n} Einladungen kamen an.',
  'disclosure.counts.answered.one': '{n} Person begann zu antworten.',
  'disclosure.counts.answered.other': '{n} Personen begannen zu antworten.',
  'disclosure.counts.complete.one': '{n} Person antwortete bis zum Ende.',
  'disclosure.counts.complete.other': '{n} Personen antworteten bis zum Ende.',
  'disclosure.counts.counted.one': '{n} Antwort mit Bewertung ist gezählt.',
  'disclosure.counts.counted.other': '{n} Antworten mit Bewertung sind gezählt.',
  'disclosure.counts.blank.one': '{n} Person hat keine Bewertung abgegeben.',
  'disclosure.counts.blank.other': '{n} Personen haben keine Bewertung abgegeben.',
  'disclosure.precision': 'Wie sicher der Wert ist',
  'disclosure.precision.needed.one':
    'Um den Wert auf fünf Punkte nach jeder Seite genau zu kennen, wäre {n} Antwort nötig.',
  'disclosure.precision.needed.other':
    'Um den Wert auf fünf Punkte nach jeder Seite genau zu kennen, wären {n} Antworten nötig.',
  'disclosure.weighting': 'Gewichtung',
  'disclosure.weighting.none': 'Jede Antwort zählt gleich viel.',
  'disclosure.weighting.by':
    'Der Wert aller Antworten ist nicht gewichtet. Daneben steht einer, gewichtet nach {by}: {shares}. Quelle der Anteile: {source}.',
  'disclosure.weighting.score':
    'Gewichteter Wert: {score}{interval}; so genau wie {n} Antworten ohne Gewichte.',
  'disclosure.weighting.hidden':
    'Der gewichtete Wert wird nicht gezeigt, weil die Zahlen einer der Gruppen nicht gezeigt werden.',
  'disclosure.processing': 'Was mit den Antworten geschah',
  'disclosure.processing.none': 'Nichts wurde entfernt oder geändert.',
  'disclosure.processing.removed.one': '{what} ({n} Antwort)',
  'disclosure.processing.removed.other': '{what} ({n} Antworten)',
  'disclosure.limitations': 'Was die Zahlen nicht sagen können',
  'disclosure.verification': 'Wer geprüft wurde',
  'disclosure.break': 'Nicht vergleichbar mit der Runde davor',
  'disclosure.revisions': 'Berichtigungen',
  'disclosure.revisions.none': 'Keine seit der ersten Veröffentlichung.',
  'disclosure.revisions.line': '{day}: {what}',
  'compare.score': '{name}, {round}',
  'disclosure.precision.interval':
    '{level}-%-Intervall: {range}, wenn die Antwortenden eine Zufallsauswahl der Eingeladenen waren.',
  'compare.change': 'Veränderung',
  'compare.interval': 'Intervall der Veränderung ({level}\u00a0%)',
  'compare.caption': '{from} und {to}',
  'report.date': 'Vom {day}',
  'change.said': 'Gesagt',
  'change.did': 'Getan',
  'change.reason': 'Warum',
  'change.since': 'seit {day}',
  'change.back': 'Alle Änderungen',
  'feed.title.theme': 'Gesagt, getan: {theme}',
  'feed.title.format': '{title} ({format})',
  'feed.atom': 'Atom',
  'feed.json': 'JSON Feed',
  'feed.follow': 'Allen Änderungen in einem Feed-Reader folgen:',
  'feed.follow.theme': 'Änderungen zu „{theme}“ in einem Feed-Reader folgen:',
  'feed.entry': '{status}: {title}',
  'feed.line': '{label}: {text}',
  'change.did.open': 'Bisher',
  'change.reason.cannot': 'Warum nicht',
  'change.reason.partly': 'Warum nur teilweise',
  'change.reason.reversed': 'Warum zurückgenommen',
  'change.updated': 'zuletzt berichtet am {day}',
  'change.next': 'Als Nächstes',
  'change.next.due': 'Wir haben versprochen, bis {day} mehr zu sagen.',
  'change.next.overdue': 'Die nächste Nachricht war bis {day} versprochen und ist überfällig.',
  'change.overdue': 'Überfällig',
  'change.owner': 'Zuständig: {owner}',
  'change.count.theme.one': '{n} von {base} Kommentaren aus {rounds} sprach von „{theme}“ ({share}).',
  'change.count.theme.other': '{n} von {base} Kommentaren aus {rounds} sprachen von „{theme}“ ({share}).',
  'change.count.list.one': '{n} von {base} Kommentaren aus {rounds} sagte das ({share}).',
  'change.count.list.other': '{n} von {base} Kommentaren aus {rounds} sagten das ({share}).',
  'change.count.named': '„{round}“',
  'change.count.theme.several.one':
    '{n} von {base} Kommentaren aus {many} Runden sprach von „{theme}“ ({share}): {rounds}.',
  'change.count.theme.several.other':
    '{n} von {base} Kommentaren aus {many} Runden sprachen von „{theme}“ ({share}): {rounds}.',
  'change.count.list.several.one':
    '{n} von {base} Kommentaren aus {many} Runden sagte das ({share}): {rounds}.',
  'change.count.list.several.other':
    '{n} von {base} Kommentaren aus {many} Runden sagten das ({share}): {rounds}.',
  'change.count.bare.one': '{n} Kommentar aus {rounds} sagte das.',
  'change.count.bare.other': '{n} Kommentare aus {rounds} sagten das.',
  'change.count.bare.several.one': '{n} Kommentar aus {many} Runden sagte das: {rounds}.',
  'change.count.bare.several.other': '{n} Kommentare aus {many} Runden sagten das: {rounds}.',
  'change.count.few':
    'Noch nicht gezählt: Aus {rounds} liegen zu wenige Kommentare vor, oder nicht alle ließen sich lesen.',
  'change.count.unread': 'Diesmal nicht gezählt: Nicht alle Antworten ließen sich lesen.',
  'change.count.open.one': 'Es können mehr werden: {rounds} läuft noch.',
  'change.count.open.other': 'Es können mehr werden: {rounds} laufen noch.',
  'change.round': 'Ergebnisse von {round}',
  'change.theme': 'Alle Änderungen zu „{theme}“',
  'change.comments.one': '{n} weiterer veröffentlichter Kommentar, der das sagte:',
  'change.comments.other': '{n} weitere veröffentlichte Kommentare, die das sagten:',
  'change.comment': '{author}, {day}',
  'change.comment.place': 'Unter allen Kommentaren ansehen',
  'change.quotes': 'In ihren Worten',
  'change.outcome': 'Seither',
  'change.steps': 'Schritt für Schritt',
  'change.story': 'Im Einzelnen',
  'change.links': 'Mehr dazu',
  'change.ledTo': 'Was daraus wurde:',
  'changes.chosen':
    'Hier steht, was wir aus den Kommentaren ausgewählt haben, die das sagten; gezählt sind sie alle, ob veröffentlicht oder nicht.',
  'changes.summary.one': '{n} Änderung: {list}.',
  'changes.summary.other': '{n} Änderungen: {list}.',
  'changes.some.one': '{n} von {all} Änderungen.',
  'changes.some.other': '{n} von {all} Änderungen.',
  'changes.overdue.one': 'Bei {n} davon ist die nächste Nachricht überfällig.',
  'changes.overdue.other': 'Bei {n} davon ist die nächste Nachricht überfällig.',
  'changes.count.heard': '{n}\u00a0gehört',
  'changes.count.looking': '{n}\u00a0in Prüfung',
  'changes.count.planned': '{n}\u00a0geplant',
  'changes.count.doing': '{n}\u00a0in Arbeit',
  'changes.count.done': '{n}\u00a0erledigt',
  'changes.count.partly': '{n}\u00a0teilweise erledigt',
  'changes.count.cannot': '{n}\u00a0nicht möglich',
  'changes.count.reversed': '{n}\u00a0zurückgenommen',
  'changes.filter': 'Nach Stand oder Thema auswählen',
  'changes.filter.status': 'Nach Stand',
  'changes.filter.theme': 'Nach Thema',
  'changes.filter.all': 'Alle',
  'changes.title.filter': '{title}: {filter}',
  'changes.description.filter': 'Was gesagt wurde und was daraus geworden ist: {filter}.',
  'changes.link.one': 'Die eine Änderung bisher',
  'changes.link.other': 'Alle {n} Änderungen',
  'changes.link.cannot.one': 'Alle {all} Änderungen, und warum {n} davon nicht möglich ist',
  'changes.link.cannot.other': 'Alle {all} Änderungen, und warum {n} davon nicht möglich sind',
  'changes.after': 'Was daraus geworden ist:',
  'changes.none': 'Solche Änderungen gibt es noch nicht.',
  'changes.strip': 'Dank Ihrer Rückmeldungen geändert',
  'changes.strip.none': 'Erledigt ist noch nichts.',
  'outcome.not-asked': 'Zu früh für eine Aussage: Kundinnen und Kunden wurden noch nicht wieder gefragt.',
  'outcome.open': 'Zu früh für eine Aussage: Die Runde danach, {round}, nimmt noch Antworten an.',
  'outcome.no-answers':
    'Zu früh für eine Aussage: In der Runde danach, {round}, hat noch niemand geantwortet.',
  'outcome.score.up':
    'Seither ist der Wert um {points} Punkte gestiegen ({level}-%-Intervall {low} bis {high}).',
  'outcome.score.down':
    'Seither ist der Wert um {points} Punkte gefallen ({level}-%-Intervall {low} bis {high}).',
  'outcome.score.unclear':
    'Seither keine klare Änderung beim Wert: {points} Punkte, möglich ist alles von {low} bis {high} ({level}\u00a0% Sicherheit).',
  'outcome.score.values':
    '{name} {before} in der Runde „{from}“, {beforeAnswers}; {after} in der Runde „{to}“, {afterAnswers}.',
  'outcome.score.power':
    'Ein Vergleich dieser Größe zeigt eine Änderung von etwa {points} Punkten in vier von fünf Fällen, eine kleinere seltener.',
  'outcome.score.equal': 'Die beiden Werte sind gleich.',
  'outcome.score.apart': 'Die beiden Werte liegen {points} Punkte auseinander.',
  'outcome.share.up':
    'Seither ist der Anteil der Kommentare, die davon sprechen, um {points} Prozentpunkte gestiegen ({level}-%-Intervall {low} bis {high}).',
  'outcome.share.down':
    'Seither ist der Anteil der Kommentare, die davon sprechen, um {points} Prozentpunkte gefallen ({level}-%-Intervall {low} bis {high}).',
  'outcome.share.unclear':
    'Seither keine klare Änderung beim Anteil der Kommentare, die davon sprechen: {points} Prozentpunkte, möglich ist alles von {low} bis {high} ({level}\u00a0% Sicherheit).',
  'outcome.share.values':
    'In der Runde „{from}“ sprachen {before} der Kommentare davon ({beforeN} von {beforeOf}), in der Runde „{to}“ {after} ({afterN} von {afterOf}).',
  'outcome.share.power':
    'Ein Vergleich dieser Größe zeigt eine Änderung von etwa {points} Prozentpunkten in vier von fünf Fällen, eine kleinere seltener.',
  'outcome.share.few':
    'Die beiden Runden lassen sich nicht vergleichen: Mindestens eine hat weniger als die nötigen {minimum} Kommentare.',
  'outcome.share.uncounted':
    'Die beiden Runden lassen sich nicht vergleichen: Von mindestens einer wird nicht gesagt, wie viele Kommentare davon sprechen, denn sie hat zu wenige Kommentare oder solche, die nicht gelesen wurden.',
  'outcome.share.equal': 'Die beiden Anteile sind gleich.',
  'outcome.share.apart': 'Die beiden Anteile liegen {points} Prozentpunkte auseinander.',
  'form.round': 'Feedback-Formular',
  'form.round.strategy': 'Ein Rückmeldeformular auf dieser Website.',
  'form.round.before': 'wer fragt, und was mit den Antworten geschieht.',
  'form.round.askedBy': 'Wir selbst',
  'form.round.population':
    'Alle, die das Formular finden und antworten möchten; wer das ist, wird nicht geprüft.',
  'form.round.chosen': 'Niemand wird ausgewählt oder eingeladen: Die Antworten kommen von selbst.',
  'form.round.mode': 'Ein Webformular, das die Befragten selbst ausfüllen',
  'form.round.processing': 'Spam und wiederholte Einsendungen werden gekennzeichnet und nicht mitgezählt.',
  'form.round.limitations':
    'Wer etwas auf dem Herzen hat, antwortet eher; diese Zahlen sprechen daher nicht für alle Kundinnen und Kunden.',
  'form.error.characters': 'Einige Zeichen sind nicht lesbar; bitte geben Sie sie noch einmal ein',
  'form.notice.method': 'Antworten werden über das Formular gesendet.',
  'form.notice.origin':
    'Das kam nicht von einer Seite dieser Website und wurde deshalb nicht angenommen. Bitte nutzen Sie das Formular hier.',
  'form.notice.type':
    'Das ist keine Sendung des Formulars und wurde deshalb nicht angenommen. Bitte nutzen Sie das Formular hier.',
  'form.notice.size':
    'Das war mehr, als das Formular annehmen kann; es wurde nichts gespeichert. Bitte kürzen Sie Ihre Antwort.',
  'form.notice.slow':
    'Ihre Antwort brauchte zu lange; es wurde nichts gespeichert. Bitte senden Sie sie noch einmal.',
  'form.notice.encoding':
    'Einige Zeichen waren nicht lesbar; es wurde nichts gespeichert. Bitte senden Sie Ihre Antwort noch einmal.',
  'form.notice.broken':
    'Ihre Antwort kam nicht vollständig an; es wurde nichts gespeichert. Bitte senden Sie sie noch einmal.',
  'form.notice.fields':
    'Das enthält Felder, die das Formular nicht hat; es wurde nichts gespeichert. Bitte nutzen Sie das Formular hier.',
  'form.notice.proof':
    'Die automatische Prüfung Ihres Browsers ist abgelaufen; es wurde nichts gespeichert. Bitte senden Sie Ihre Antwort noch einmal.',
  'form.notice.spent':
    'Die automatische Prüfung Ihres Browsers wurde schon einmal verwendet; es wurde nichts gespeichert. Bitte senden Sie Ihre Antwort noch einmal.',
  'form.notice.rate':
    'Aus Ihrem Netz kamen in dieser Stunde viele Antworten, deshalb wurde diese nicht gespeichert. Bitte senden Sie sie später noch einmal.',
  'form.notice.unavailable':
    'Ihre Antwort konnte gerade nicht gespeichert werden; nichts ist verloren, sie steht noch unten. Bitte senden Sie sie in einer Minute noch einmal.',
  'receipt.unavailable':
    'Antworten lassen sich gerade nicht öffnen. Bitte versuchen Sie es in einer Minute noch einmal.',
  'status.heard': 'Gehört',
  'status.looking': 'Wird geprüft',
  'status.planned': 'Geplant',
  'status.doing': 'In Arbeit',
  'status.done': 'Erledigt',
  'status.partly': 'Teilweise erledigt',
  'status.cannot': 'Nicht möglich',
  'status.reversed': 'Zurückgenommen',
  'followup.asked': 'Das haben Sie sich am {day} gewünscht: „{title}“.',
  'followup.mentioned': 'Am {day} haben Sie „{theme}“ angesprochen. Seitdem: „{title}“.',
  'followup.status.looking': 'Wir prüfen es seit dem {since}.',
  'followup.status.planned': 'Es ist seit dem {since} geplant.',
  'followup.status.doing': 'Daran wird seit dem {since} gearbeitet.',
  'followup.status.done': 'Es wurde am {since} umgesetzt.',
  'followup.status.partly': 'Es wurde am {since} zum Teil umgesetzt.',
  'followup.status.cannot': 'Wir können es nicht umsetzen; das wurde am {since} entschieden.',
  'followup.status.reversed': 'Es wurde am {since} zurückgenommen.',
  'followup.reason': 'Der Grund: {reason}',
  'followup.next': 'Bis zum {day} sagen wir mehr dazu.',
  'followup.late': 'Bis zum {day} wollten wir mehr dazu sagen; damit sind wir im Verzug.',
  'followup.optOut':
    'Sie erhalten dies, weil Sie zugestimmt haben, dass wir Ihnen zu Ihrer Antwort schreiben dürfen. Wenn Sie das nicht mehr möchten, antworten Sie uns kurz; dann wird Ihre Adresse gelöscht.',
  'followup.optOut.receipt':
    'Sie erhalten dies, weil Sie zugestimmt haben, dass wir Ihnen zu Ihrer Antwort schreiben dürfen. Wenn Sie das nicht mehr möchten, antworten Sie uns kurz, oder öffnen Sie {address} mit Ihrem Beleg und wählen Sie „{act}“; dann wird Ihre Adresse gelöscht.',
  'receipt.silence': 'Mir nicht schreiben',
  'receipt.silence.help':
    'Ihre E-Mail-Adresse wird gelöscht, und wir schreiben ihr nicht mehr. Sonst ändert sich an Ihrer Antwort nichts.',
  'receipt.silence.title': 'E-Mail-Adresse löschen?',
  'receipt.silence.confirm':
    'Ihre E-Mail-Adresse wird bei jeder Antwort gelöscht, zu der sie angegeben wurde, und wir schreiben ihr nicht mehr: Nur ein daraus gebildeter Code bleibt, damit es dabei bleibt. Sonst ändert sich an Ihren Antworten nichts. Mit diesem Beleg können Sie es nicht erneut erlauben.',
  'receipt.silence.yes': 'Ja, mir nicht schreiben',
  'receipt.silenced': 'Ihre E-Mail-Adresse wurde gelöscht. Wir schreiben Ihnen nicht.',
  'receipt.rows': 'Was von Ihrer Antwort gespeichert ist',
  'receipt.led.title': 'Was aus dem wurde, was Sie gesagt haben',
  'receipt.led.some':
    'Um diese Änderungen geht es in Ihrer Antwort. Vielleicht haben andere dasselbe gesagt.',
  'receipt.led.asked': 'Das haben Sie sich gewünscht.',
  'receipt.led.mentioned': 'Sie haben „{theme}“ angesprochen.',
  'receipt.led.before': 'Das war schon so, als Sie geantwortet haben.',
  'receipt.led.since': 'seit {day}',
  'receipt.led.next': 'Wie es weitergeht',
  'receipt.led.next.by': 'Bis zum {day} sagen wir mehr dazu.',
  'receipt.led.next.late': 'Bis zum {day} wollten wir mehr dazu sagen; damit sind wir im Verzug.',
  'receipt.led.none': 'Wir haben noch keine Änderung festgehalten, die das betrifft, was Sie gesagt haben.',
  'receipt.led.wordless': 'Von Ihnen sind keine Worte gespeichert, um die es in einer Änderung gehen könnte.',
  'receipt.led.again':
    'Bewahren Sie Ihren Beleg auf und öffnen Sie ihn hier später wieder: Diese Liste wächst, wenn etwas geschieht.',
  'receipt.led.all': 'Alle Änderungen',
  'policy.stored.told':
    'Wenn wir Ihnen zu Ihrer Antwort schreiben, vermerken wir, von welchen Änderungen Sie erfahren haben, bis Ihre Adresse gelöscht wird. Wenn Sie das nicht mehr möchten, wird Ihre Adresse sofort gelöscht; ein daraus mit einem Geheimnis von uns gebildeter Code bleibt, damit wir ihr nicht mehr schreiben.',
};
