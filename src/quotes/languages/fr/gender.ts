/** French: words that tell a person's gender. */
import { words } from '../define.js';
import type { Gendered } from '../language.js';

export const GENDERED: Gendered = {
  masculine: words(`
    il lui m m. monsieur sir roi prince pape abbé avocat candidat chanteur chercheur comédien conseiller directeur
    écrivain fondateur président procureur sénateur garçon homme monsieur frère fils grand-père mari neveu oncle père
  `),
  feminine: words(`
    elle mme mmes mlle madame reine princesse avocate candidate chanteuse chercheuse comédienne conseillère directrice
    écrivaine fondatrice présidente procureure sénatrice femme fille dame épouse grand-mère mère nièce soeur sœur tante
    veuve
  `),
};
