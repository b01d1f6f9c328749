import type { NameWords } from './claim-language.ts';
import { wordSet } from './phrase-table.ts';
import { wordless } from './wordless.ts';

export const germanNames: NameWords = {
  ...wordless.names,
  places: wordSet(
    'deutschland österreich schweiz frankreich polen italien spanien belgien dänemark norwegen schweden finnland ungarn tschechien europa ukraine russland china',
  ),
  speakers:
    wordSet(`minister ministerin ministerium sprecher sprecherin sprechern polizei behörde behörden gericht forscher forscherin forscherinnen forschende studie studien bericht
    umfrage experte expertin experten fachleute kritiker gewerkschaft verband verbände partei regierung opposition stadt gemeinde kreis land bund kommission bank institut universität
    hochschule klinik unternehmen firma betreiber hersteller bürgermeister bürgermeisterin rat rätin leiter leiterin chef chefin direktor direktorin präsident präsidentin
    kanzler kanzlerin anwalt anwältin richter richterin zeugin zeuge zeugen lehrer lehrerin schüler schülerin eltern ärzte ärztin arzt pfleger pflegerin bauern bäuerin landwirte
    anwohner nachbarn verein initiative zeitung amt bundesamt landesamt gutachten autoren autorin autor mutter vater fahrer fahrerin landrat landrätin
    gesundheitsamt wetterdienst feuerwehr ausschuss vorstand trainer trainerin spielerin ökonom ökonomin ökonomen umweltverband verbraucherzentrale bundesregierung`),
  reporting: wordSet('studie studien bericht umfrage gutachten forscher forscherinnen forschende behörde amt institut'),
  titles: wordSet(
    `herr frau dr prof professor professorin minister ministerin präsident präsidentin kanzler kanzlerin bürgermeister bürgermeisterin landrat landrätin sprecher sprecherin
    direktor direktorin leiter leiterin chef chefin trainer trainerin richter richterin forscher forscherin ökonom ökonomin ärztin arzt lehrer lehrerin anwalt anwältin autor autorin`,
  ),
  organisations: wordSet(
    'ministerium universität institut bank verband verein amt behörde gericht hochschule klinik bundesamt kommission partei stiftung',
  ),
  inside: wordSet('von der für und'),
  fields: wordSet('für'),
  months: new Map(
    'januar februar märz april mai juni juli august september oktober november dezember'
      .split(' ')
      .map((name, at): [string, number] => [name, at + 1]),
  ),
  weekdays: wordSet('montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag'),
};
