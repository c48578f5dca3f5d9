import { fold } from './fold.js';

/** Words so frequent that they say nothing about a subject; negations and judgements ("not", "zu") are left in where they do. */
const lists: Record<string, string> = {
  en: `a about after again all also am an and any are as at back be because been before being both but by can could did do does
    doing done down each else even ever every for from get gets getting go going got had has have having he her here hers him his
    how i i'd i'll i'm i've if in into is isn't it its just like made make many may me might more most much must my no nor of off on
    once one only or other our ours out over own really said same she should so some still such than that the their them then there
    these they they're this those through to under until up upon us was wasn't we we're we've were what when where which while who
    whom whose why will with would yes yet you you're your yours`,
  de: `ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bisher bist da dabei dadurch
    dafür damit dann daran darauf das dass dein deine dem den denn der des dessen dich die dies diese diesem diesen dieser dieses dir
    doch dort du durch ein eine einem einen einer eines einfach er es etwas euch euer für gab ganz geben gegen gehabt geht gewesen
    gibt haben habe hat hatte hatten hier hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden
    jeder jedes jetzt kann kein keine könnte konnte man mal mehr mein meine meinem meinen meiner mich mir mit muss nach nachdem noch
    nun nur ob oder ohne schon sehr sein seine sich sie sind so soll sollte sondern sonst über um und uns unser unsere unter viel vom
    von vor wann war waren warum was weil welche welcher wenn wer werde werden wie wieder will wir wird wo wurde wurden zum zur zwar`,
  fr: `ai ainsi alors après as au aucun aussi autre aux avais avait avant avec avez avoir avons car ce ceci cela celle ces cet cette
    ceux chaque chez ci comme comment dans de des depuis deux donc dont du elle elles en encore entre es est et étaient était été être
    eu fait faire fois font il ils je jusqu la là le les leur leurs lors lui ma mais me même mes moi mon nos notre nous on ont ou où
    par parce pas pendant peu peut plus pour pourquoi qu quand que quel quelle qui sa sans se sera ses si son sont sous suis sur ta te
    tes toi ton tous tout toute toutes tu un une vers voici voilà vos votre vous`,
  es: `a al algo ante antes aquel aquí así aún aunque bien cada como con contra cual cuando de del desde donde dos el él ella ellas
    ellos en entre era eran es esa esas ese eso esos esta está estaba estado están estar estas este esto estos fue fueron ha había han
    hasta hay he la las le les lo los más me mi mis mucho muy nada ni nos nosotros o os otra otro para pero poco por porque pues que
    qué quien se sea ser si sí sido sin sobre solo son su sus también tan te tener tengo ti tiene todo todos tu tus un una uno unos
    usted ya yo`,
};

const sets = new Map(
  Object.entries(lists).map(([language, list]) => [language, new Set(list.trim().split(/\s+/).map(fold))]),
);
const every = new Set([...sets.values()].flatMap((set) => [...set]));

/** The stop words of a language, folded; those of all languages where it is not known or not one of ours. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  return sets.get(language.trim().slice(0, 2).toLowerCase()) ?? every;
}
