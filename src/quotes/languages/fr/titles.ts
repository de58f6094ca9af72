/** French: titles, offices and nouns for people. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Titles } from '../language.js';

export const TITLES: Titles = {
  titles: words(`
    abbé amiral avocat avocate cardinal chancelier chancelière chef cheffe colonel commandant commissaire député députée
    directeur directrice docteur dr dr. évêque général gouverneur juge lieutenant m m. madame maire maître me mgr
    ministre mme mmes mlle monsieur pape patron patronne porte-parole premier première préfet préfète président
    présidente prince princesse procureur procureure professeur pr reine roi sénateur sénatrice secrétaire sir
  `),
  abbreviatedTitles: words('m dr pr mgr'),
  honorifics: words('m m. mme mmes mlle dr dr. pr me maître madame monsieur mgr sir'),
  roles: words(`
    accusation association associations autorités avocat avocate avocats chercheurs comité communiqué cour défense
    députés élus enquêteurs entourage entreprise étude experts famille gouvernement habitants intéressé intéressée
    journal juges manifestants médecins ministère ministre opposition organisateurs parquet patron police policiers
    porte-parole président présidente procureur rapport ressortissants responsables sources spécialistes syndicat
    syndicats témoins tribunal victime victimes
  `),
  impersonalRoles: words(`
    accusation association associations autorités comité communiqué cour entreprise étude gouvernement journal ministère
    opposition parquet police rapport syndicat syndicats tribunal
  `),
  titleQualifiers: words('ancien ancienne ex- vice premier première'),
  officeWords: words('adjoint adjointe général générale'),
  officeParticiples: words(''),
  personNouns: words(`
    agriculteur agricultrice analyste artiste auteur autrice avocat avocate candidat candidate capitaine chanteur
    chanteuse chef chercheur chercheuse chirurgien client coach collègue comédien comédienne conducteur conseiller
    conseillère cousin délégué député directeur directrice écrivain écrivaine éditeur élève élu élue employé enseignant
    enseignante entraîneur épouse étudiant étudiante expert experte femme fille fils fondateur fondatrice frère
    habitant habitante historien historienne homme infirmier infirmière ingénieur journaliste juge maire mari mère
    médecin militant militante ministre musicien ouvrier passager patron père pêcheur pilote policier porte-parole
    président présidente procureur professeur propriétaire réalisateur responsable riverain salarié sénateur soeur sœur
    spécialiste témoin vendeur victime voisin voisine
  `),
};
