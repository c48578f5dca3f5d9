/** What a box may be ticked for. */
export type Purpose = 'publication' | 'terms' | 'news' | 'contact';

/** How the five languages name it: beginnings of words, folded to lower case. */
const words: Readonly<Record<Purpose, readonly string[]>> = {
  publication: [
    ...[
      'publish',
      'publication',
      'testimonial',
      'quote me',
      'quote my',
      'show my',
      'display my',
      'on your website',
    ],
    ...['veröffentlich', 'zitier', 'zeigen sie mein', 'auf ihrer website'],
    ...['publi', 'citer mes', 'affichez mon', 'affichez ma', 'sur votre site'],
    ...['publiq', 'publiquen', 'citar mis', 'muestren mi', 'en su sitio'],
    ...['نشر', 'انشر', 'أظهروا'],
  ],
  terms: [
    ...['terms', 'conditions of', 'privacy policy', 'privacy notice', 'data protection'],
    ...['agb', 'nutzungsbedingungen', 'geschäftsbedingungen', 'datenschutz'],
    ...['conditions générales', 'conditions d’utilisation', "conditions d'utilisation", 'confidentialité'],
    ...['términos', 'condiciones', 'privacidad', 'aviso legal'],
    ...['الشروط', 'الأحكام', 'الخصوصية'],
  ],
  news: [
    ...['newsletter', 'marketing', 'promotion', 'special offers', 'offers', 'mailing list', 'advertis'],
    ...['werbung', 'werbe', 'angebote', 'mailingliste'],
    ...['infolettre', 'lettre d’information', "lettre d'information", 'offres', 'publicité', 'prospection'],
    ...['boletín', 'ofertas', 'publicidad', 'promocion'],
    ...['النشرة', 'العروض', 'التسويق', 'الإعلانات'],
  ],
  contact: [
    ...[
      'contact me',
      'write to me',
      'call me',
      'phone me',
      'get in touch',
      'e-mail me',
      'email me',
      'reach me',
    ],
    ...['mir zu meiner antwort schreiben', 'mir schreiben', 'kontaktier', 'anrufen', 'kontakt aufnehmen'],
    ...['m’écrire', "m'écrire", 'me contacter', 'm’appeler', "m'appeler"],
    ...['escribirme', 'contactarme', 'contactar conmigo', 'llamarme'],
    ...['مراسلتي', 'التواصل معي', 'الاتصال بي'],
  ],
};

/** Longer words that only look as if they began with one of the above. */
const others = /(?<!\p{L})publi(c|cs|cly|cité|cités|cidad)(?!\p{L})/gu;

const patterns = (Object.entries(words) as [Purpose, readonly string[]][]).map(
  ([purpose, list]) => [purpose, new RegExp(`(?<![\\p{L}\\p{M}])(ال|و)?(${list.join('|')})`, 'u')] as const,
);

/** What the words of a box ask people to agree to. */
export function purposesOf(text: string): Purpose[] {
  const folded = text.toLowerCase().normalize('NFC');
  return patterns.flatMap(([purpose, pattern]) =>
    pattern.test(purpose === 'publication' ? folded.replace(others, '') : folded) ? [purpose] : [],
  );
}
