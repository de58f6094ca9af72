/** German: words that tell a person's gender. */
import { words } from '../define.js';
import type { Gendered } from '../language.js';

export const GENDERED: Gendered = {
  masculine: words(`
    er ihn ihm herr herrn mann könig prinz papst sir
    abgeordneter anwalt autor bischof bundeskanzler bundespräsident bürgermeister chef direktor gouverneur kanzler
    kardinal minister ministerpräsident oberbürgermeister polizeisprecher präsident premierminister professor
    regierungschef regierungssprecher richter schauspieler senator sprecher staatsanwalt staatspräsident trainer
    vorsitzender bruder ehemann großvater neffe onkel sohn vater
  `),
  feminine: words(`
    sie frau königin prinzessin
    anwältin autorin bischöfin bundeskanzlerin bürgermeisterin chefin direktorin gouverneurin kanzlerin ministerin
    ministerpräsidentin oberbürgermeisterin polizeisprecherin präsidentin premierministerin professorin
    regierungschefin regierungssprecherin richterin schauspielerin senatorin sprecherin staatsanwältin trainerin
    ehefrau großmutter mutter nichte schwester tante tochter witwe
  `),
};
