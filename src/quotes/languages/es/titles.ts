/** Spanish: titles, offices and nouns for people. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Titles } from '../language.js';

export const TITLES: Titles = {
  titles: words(`
    abogada abogado alcalde alcaldesa almirante arzobispo candidata candidato capitán cardenal comandante comisario
    consejera consejero coronel diputada diputado director directora doctor doctora don doña dr dr. dra dra. embajador
    embajadora expresidente fiscal general gobernador gobernadora jefe jefa juez jueza líder ministra ministro obispo
    papa portavoz premier presidenta presidente primera primer príncipe princesa prof profesor profesora reina rey
    secretaria secretario senador senadora señor señora sir sr sr. sra sra. teniente vicepresidenta vicepresidente
  `),
  abbreviatedTitles: words('sr sra dr dra prof'),
  honorifics: words('sr sr. sra sra. señor señora don doña dr dr. dra dra. sir'),
  roles: words(`
    abogada abogado abogados acusación acusado agentes alcalde alcaldesa asociaciones autoridades bomberos ciudadanos
    comité comunicado compañía defensa director directora diputados ejecutivo empresa entidad equipo estudio expertos
    familia familiares fiscal fiscalía fuentes gente gobierno grupo informe investigadores jueces juez jueza jurado
    manifestantes médicos ministerio ministra ministro oposición organización organizadores partido periódico policía
    portavoces portavoz presidenta presidente sindicato sindicatos sentencia testigos trabajadores tribunal vecinos
    víctima víctimas
  `),
  impersonalRoles: words(`
    acusación asociaciones autoridades comité comunicado compañía ejecutivo empresa entidad equipo estudio fiscalía
    fuentes gobierno grupo informe ministerio oposición organización partido periódico policía sentencia sindicato
    sindicatos tribunal
  `),
  titleQualifiers: words('ex exministro antiguo antigua vice primer primera'),
  officeWords: words('general adjunto adjunta'),
  officeParticiples: words(''),
  personNouns: words(`
    abogada abogado actor actriz agente agricultor alcalde alcaldesa alumna alumno analista artista autor autora cantante
    capitán chica chico científica científico compañera compañero conductor conductora coordinador coordinadora cuñado
    directivo director directora economista enfermera enfermero entrenador entrenadora escritor escritora esposa esposo
    estudiante experta experto fiscal fundador fundadora hermana hermano hija hijo historiador historiadora hombre
    ingeniera ingeniero investigador investigadora juez jueza jugador jugadora madre maestra maestro marido médica médico
    ministra ministro mujer niña niño padre pasajero periodista pescador piloto policía portavoz presidenta presidente
    profesor profesora propietario psicóloga psicólogo responsable sobrina sobrino socio testigo trabajador trabajadora
    vecina vecino víctima
  `),
};
