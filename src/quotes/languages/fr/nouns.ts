/** French: nouns of words and of what holds them. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Nouns } from '../language.js';

export const NOUNS: Nouns = {
  speechNouns: words(`
    accusation aveu appel avertissement commentaire communiqué critique critiques déclaration demande discours
    explication formule idée lettre message mot mots mise phrase post promesse propos question réaction rapport réponse
    slogan témoignage tribune tweet
  `),
  utteranceNouns: words('cri cris slogan slogans chant chants'),
  textBearers: words(`
    affiche affiches banderole banderoles communiqué document lettre message note pancarte pancartes panneau rapport
    slogan texte tract tribune tweet
  `),
  workNouns: words(`
    album ballade bande-dessinée chanson comédie documentaire émission essai feuilleton film livre magazine morceau
    opéra pièce poème roman série spectacle tableau titre tube
  `),
  termCues: words(
    'appelé appelée appelés baptisé baptisée dit dite dits dites expression intitulé intitulée mot nommé surnommé terme',
  ),
  hearingBodies: words('cour tribunal jury commission'),
  inanimateNouns: words(''),
};
