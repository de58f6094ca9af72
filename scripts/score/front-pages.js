/**
 * The pages of the set `listing` that are front pages, section pages or archives of stories: of newspapers, magazines,
 * blogs, collections of recipes, and sites that list what others write. The other pages of the set are rankings,
 * catalogues of goods, courses and jobs, indexes and tables.
 */
// biome-ignore format: some in a row
export const FRONT_PAGES = new Set([
  '0082', '0083', '0147', '0175', '0205', '0259', '0264', '0282', '0337', '1795', '2899', '2900', '2901', '2902',
  '2903', '2911', '2934', '2961', '2962', '2965', '2966', '2967', '2968', '2969', '2970', '2971', '2972', '2973',
  '2974', '3011', '3013', '3014', '3015', '3016', '3030', '3031', '4508', '4609', '4632', '4636',
]);
