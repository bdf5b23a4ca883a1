/** For each row whether the balance rose (1) or fell (-1) by its amount, 0 where that can't be told; undefined where too few rows tell. */
export function balanceSigns(amounts: readonly number[], balances: readonly number[]): number[] | undefined {
  const [one, other] = [-1, 1]
    .map((before) =>
      amounts.map((amount, i) => {
        const change = (balances[i] ?? Number.NaN) - (balances[i + before] ?? Number.NaN);
        return Math.abs(Math.abs(change) - amount) < 0.005 ? Math.sign(change) : 0;
      }),
    )
    .map((signs) => ({ signs, told: signs.filter((sign) => sign !== 0).length }))
    .sort((a, b) => b.told - a.told);
  const moved = amounts.filter((amount) => amount > 0).length;
  if (!one || one.told === other?.told || one.told < Math.max(2, 0.5 * (moved - 1))) return undefined;
  return one.signs;
}
