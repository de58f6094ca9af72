/** Spanish: nouns of words and of what holds them. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Nouns } from '../language.js';

export const NOUNS: Nouns = {
  speechNouns: words(`
    acusación advertencia carta comentario comunicado crítica críticas declaración declaraciones discurso explicación
    frase lema mensaje nota palabra palabras pregunta promesa propuesta queja reacción respuesta testimonio tuit
  `),
  utteranceNouns: words('grito gritos cántico cánticos consigna consignas lema lemas'),
  textBearers: words(`
    auto cartel carteles carta comunicado documento informe mensaje nota pancarta pancartas sentencia texto tuit
  `),
  workNouns: words(`
    álbum balada canción comedia cuadro cuento disco documental drama ensayo libro novela obra película poema programa
    revista serie tema título
  `),
  termCues: words(
    'denominada denominado llamada llamadas llamado llamados palabra término títulada titulado titulada bautizado apodado conocido conocida',
  ),
  hearingBodies: words('tribunal jurado comisión'),
  inanimateNouns: words(''),
};
