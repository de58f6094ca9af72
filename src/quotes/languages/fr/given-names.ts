/**
 * Given names that news in French has, by the gender of nearly all their bearers. Written for lede from general
 * knowledge, copied from no list. Lower-cased, without accents.
 */
import { givenNames } from '../define.js';
import { GIVEN_NAMES as ENGLISH } from '../en/given-names.js';

const MASCULINE = `
  adrien alain alban alexandre alexis alphonse andre antoine armand arnaud arthur aurelien bastien baptiste benoit bernard
  bertrand bruno cedric charles christian christophe clement cyril damien daniel david denis didier dominique edouard
  emile emmanuel eric etienne eugene fabien fabrice florent francois franck frederic gabriel gael gaston georges gerald
  gerard gilbert gilles gregoire gregory guillaume gustave guy henri herve hubert hugo jacques jean jean-baptiste
  jean-claude jean-francois jean-jacques jean-louis jean-luc jean-marc jean-marie jean-michel jean-paul jean-philippe
  jean-pierre jean-yves jeremy jerome joel jordan jules julien laurent leon lionel loic louis luc lucien ludovic marc
  marcel mathieu matthieu maurice maxime michel mickael nicolas noel olivier pascal patrice patrick paul philippe pierre
  quentin raphael raymond regis remi remy rene robert robin roger roland romain sebastien serge simon stephane sylvain
  theo thibault thierry thomas tristan valentin victor vincent xavier yann yannick yves yvon
`;
const FEMININE = `
  adele agathe agnes alexandra alice aline amelie anais anne anne-marie annie audrey aurelie aurore beatrice berengere
  brigitte camille carole caroline catherine cecile celine chantal charlotte chloe christelle christiane christine
  claire claudine clemence colette coralie corinne delphine denise eleonore elisabeth elise emilie emma estelle eugenie
  eva evelyne fabienne fanny florence francoise frederique genevieve ghislaine helene henriette ines irene isabelle
  jacqueline jeanne jocelyne josephine josiane julie juliette justine karine laetitia laura laure lea liliane louise
  lucie madeleine magali manon margaux marguerite marie marie-claude marie-france marie-helene marine marion marlene
  martine mathilde melanie michele mireille monique muriel nadia nadine nathalie nicole noemie odette odile pascale
  paulette pauline rachida regine sabine sandra sandrine sarah segolene simone solene sophie stephanie suzanne sylvie
  therese valerie vanessa veronique virginie viviane yasmine yvette yvonne
`;

export const GIVEN_NAMES = givenNames({ masculine: MASCULINE, feminine: FEMININE }, ENGLISH);
