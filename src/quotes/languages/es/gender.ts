/** Spanish: words that tell a person's gender. */
import { words } from '../define.js';
import type { Gendered } from '../language.js';

export const GENDERED: Gendered = {
  masculine: words(`
    él sr sr. señor don rey príncipe papa abogado actor alcalde alumno autor candidato científico consejero diputado
    director enfermero entrenador escritor experto fundador gobernador investigador juez médico ministro profesor
    secretario senador vecino abuelo chico hermano hijo hombre marido niño padre sobrino tío viudo
  `),
  feminine: words(`
    ella sra sra. señora doña reina princesa abogada actriz alcaldesa alumna autora candidata científica consejera
    diputada directora enfermera entrenadora escritora experta fundadora gobernadora investigadora jueza médica ministra
    presidenta profesora secretaria senadora vecina abuela chica hermana hija madre mujer niña sobrina tía viuda
  `),
};
