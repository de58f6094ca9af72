/** German: titles, offices and nouns for people. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Titles } from '../language.js';

export const TITLES: Titles = {
  titles: words(`
    abgeordnete abgeordneter abgeordneten admiral anwalt anwältin autor autorin bischof botschafter botschafterin
    bundeskanzler bundeskanzlerin bundespräsident bundestrainer bürgermeister bürgermeisterin chef chefin diktator
    direktor direktorin dr dr. erzbischof frau general generalsekretär generalsekretärin gouverneur gouverneurin graf
    herr herrn ingenieur kaiser kandidat kandidatin kanzler kanzlerin kapitän kardinal kommissar kommissarin könig
    königin landesvorsitzende landesvorsitzender leiter leiterin minister ministerin ministerpräsident
    ministerpräsidentin oberbürgermeister oberbürgermeisterin papst parteichef parteichefin pfarrer politiker
    politikerin pressesprecher pressesprecherin premier premierminister premierministerin prinz prinzessin prof prof.
    professor professorin präsident präsidentin präsidenten regierungschef regierungschefin regierungssprecher richter
    richterin sänger sängerin schauspieler schauspielerin senator senatorin sir sprecher sprecherin staatsanwalt
    staatschef staatspräsident staatssekretär trainer trainerin verteidigungsminister vizepräsident vorsitzende
    vorsitzender vorstandschef vorstandsvorsitzender außenminister außenministerin innenminister innenministerin
    finanzminister justizminister justizministerin
  `),
  abbreviatedTitles: words('dr prof'),
  honorifics: words('dr dr. prof prof. frau herr herrn sir'),
  roles: words(`
    amt angehörige angeklagte angeklagter anwohner augenzeugen ausschuss autoren beamte behörde behörden beobachter
    besucher betreiber bundesamt bundesregierung bürger demonstranten ermittler experten fans fernsehsender firma
    forscher fraktion freunde gericht gewerkschaft gewerkschaften gutachter hersteller initiatoren kirche kommission
    konzern kritiker landesregierung leute menschen ministerium mitarbeiter nachbarn nachrichtenagentur opfer
    opposition organisation organisatoren partei parteien passagiere polizei polizisten redaktion regierung richter
    schüler sender sprecher sprecherin staatsanwaltschaft stadt studie teilnehmer unternehmen verband verein
    veranstalter verfasser verteidiger vorstand wissenschaftler zeitung zeugen zentralrat ärzte
  `),
  impersonalRoles: words(`
    amt ausschuss behörde behörden bundesamt bundesregierung fernsehsender firma fraktion gericht gewerkschaft kirche
    kommission konzern landesregierung ministerium nachrichtenagentur opposition organisation partei parteien polizei
    redaktion regierung sender staatsanwaltschaft stadt studie unternehmen verband verein zeitung zentralrat
  `),
  titleQualifiers: words(
    'ehemalige ehemaliger ehemaligen frühere früherer früheren stellvertretende stellvertretender',
  ),
  officeWords: words(''),
  officeParticiples: words(''),
  personNouns: words(`
    anwalt anwältin arzt ärztin autor autorin beamter beamtin bruder chef chefin ehefrau ehemann experte expertin
    frau freund freundin fahrer fahrerin gast journalist journalistin kandidat kandidatin kollege kollegin lehrer
    lehrerin leiter leiterin mann mädchen minister ministerin mitarbeiter mitarbeiterin mutter nachbar nachbarin
    politiker politikerin polizist polizistin präsident präsidentin richter richterin schwester sohn sprecher
    sprecherin student studentin tochter trainer trainerin vater vorsitzende vorsitzender zeuge zeugin
  `),
};
