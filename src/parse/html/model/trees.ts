/**
 * Gradient-boosted decision trees: evaluation of a trained model. Pure.
 *
 * The method is Friedman's ("Greedy function approximation: a gradient boosting machine", 2001). Training is done by
 * scripts/train; this module only reads the trees and sums their answers.
 */

/** A trained model. The nodes of all trees stand in order, each left child directly after its parent. */
export interface Trees {
  /** The sum before the first tree: the log-odds of all training runs. */
  baseline: number;
  /** Where each tree begins among the nodes. */
  starts: Uint16Array;
  /** The feature that a node compares, or `LEAF`. */
  features: Uint16Array;
  /** A value up to this goes to the left child. */
  thresholds: Float32Array;
  /** Where the right child stands, counted from the node. */
  rights: Uint8Array;
  /** What a node adds to the sum where the path ends; of an inner node, the mean of what is below it. */
  values: Float32Array;
}

const LEAF = 0xffff;

/** The weights as they stand in the generated file. Each list is the base64 text of a little-endian array. */
export interface PackedTrees {
  baseline: number;
  starts: string;
  features: string;
  thresholds: string;
  rights: string;
  values: string;
}

/** Reads the weights of the generated file. */
export function unpackTrees(packed: PackedTrees): Trees {
  return {
    baseline: packed.baseline,
    starts: new Uint16Array(bytesOf(packed.starts)),
    features: new Uint16Array(bytesOf(packed.features)),
    thresholds: new Float32Array(bytesOf(packed.thresholds)),
    rights: new Uint8Array(bytesOf(packed.rights)),
    values: new Float32Array(bytesOf(packed.values)),
  };
}

/** The bytes of a base64 text, by the platform's own decoder. */
function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)).buffer;
}

/** The sum of all trees for the row of numbers that begins at `at`: log-odds. */
export function logOdds(trees: Trees, rows: Float32Array, at: number): number {
  const { starts, features, thresholds, rights, values } = trees;
  let sum = trees.baseline;
  for (let tree = 0; tree < starts.length; tree++) {
    let node = starts[tree] as number;
    for (let feature = features[node] as number; feature !== LEAF; feature = features[node] as number)
      node += (rows[at + feature] as number) <= (thresholds[node] as number) ? 1 : (rights[node] as number);
    sum += values[node] as number;
  }
  return sum;
}

/** Log-odds as a probability from 0 to 1. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/**
 * How much each feature adds to the sum on the paths of a row: what changes at each node that compares it, as
 * Saabas describes it ("Interpreting random forests", 2014). By feature, in log-odds.
 */
export function contributions(trees: Trees, rows: Float32Array, at: number): Map<number, number> {
  const { starts, features, thresholds, rights, values } = trees;
  const sums = new Map<number, number>();
  for (const start of starts) {
    let node = start;
    for (let feature = features[node] as number; feature !== LEAF; feature = features[node] as number) {
      const next =
        node + ((rows[at + feature] as number) <= (thresholds[node] as number) ? 1 : (rights[node] as number));
      sums.set(feature, (sums.get(feature) ?? 0) + (values[next] as number) - (values[node] as number));
      node = next;
    }
  }
  return sums;
}
