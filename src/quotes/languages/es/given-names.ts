/**
 * Given names that news in Spanish has, by the gender of nearly all their bearers. Written for lede from general
 * knowledge, copied from no list. Lower-cased, without accents.
 */
import { givenNames } from '../define.js';
import { GIVEN_NAMES as ENGLISH } from '../en/given-names.js';

const MASCULINE = `
  adolfo adrian agustin alberto alejandro alfonso alfredo alvaro andres angel antonio armando arturo augusto baltasar
  benito bernardo borja bruno camilo carlos cesar claudio cristian cristobal daniel dario david diego domingo eduardo
  emilio enrique ernesto esteban eugenio federico felipe felix fermin fernando fidel francisco gabriel gerardo german
  gilberto gonzalo gregorio guillermo gustavo hector hernan horacio hugo ignacio inigo isidro ismael ivan jacinto jaime
  javier jesus joaquin jordi jorge jose juan julian julio leandro leonardo leopoldo lorenzo lucas luis manuel marcelo
  marcos mariano mario martin mateo matias mauricio maximo miguel nicolas octavio oriol oscar pablo pascual patricio
  pedro pere quim rafael ramiro ramon raul ricardo roberto rodolfo rodrigo rogelio ruben salvador samuel santiago
  sebastian sergio simon teodoro tomas vicente victor xavier
`;
const FEMININE = `
  adela adriana agustina alba alejandra alicia almudena amalia amparo ana andrea angela angeles antonia ariadna asuncion
  aurora beatriz begona belen berta blanca camila carla carlota carmen carolina catalina cecilia celia clara claudia
  concepcion consuelo cristina daniela delia dolores elena elisa elvira emilia encarnacion esperanza estela esther eva
  fatima florencia francisca gabriela gloria graciela guadalupe ines inmaculada irene isabel josefa juana julia juliana
  laura leonor leticia lidia lola lorena lourdes lucia luisa luz macarena magdalena manuela mar margarita maria mariana
  marina marisa marta martina matilde mercedes micaela milagros miriam monica montserrat natalia nerea nieves noelia
  nuria olga paloma patricia paula pepa pilar raquel rebeca reyes rocio rosa rosario sandra sara silvia sofia soledad
  sonia susana teresa valentina valeria vanesa veronica victoria virginia yolanda
`;

export const GIVEN_NAMES = givenNames({ masculine: MASCULINE, feminine: FEMININE }, ENGLISH);
