/** Limits on the work of a parser. Pure: the caller brings the clock. */

/** How much a text may take to parse. */
export interface ParseBudget {
  /** True once the budget is spent, and true from then on. Parsers ask every few thousand steps. */
  isSpent: () => boolean;
}

/**
 * Thrown by a parser whose budget is spent, or whose text has more in it than memory should hold. The message, if
 * any, says what was too large, as the beginning of a sentence.
 */
export class BudgetSpent extends Error {}

/** How many steps a parser takes between two looks at the budget: a clock is slow to read. */
const STEPS = 2048;

/**
 * Makes the function that a parser calls at each step of its loops.
 * @throws {BudgetSpent} (the made function) once the budget is spent.
 */
export function budgetCheck(budget: ParseBudget | undefined): () => void {
  if (budget === undefined) return () => {};
  let steps = 0;
  return () => {
    if (++steps % STEPS === 0 && budget.isSpent()) throw new BudgetSpent();
  };
}
