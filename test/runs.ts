/**
 * How many random stories a property tells. Each run of the tests tells the same few; where they run again in another
 * zone, fewer, since what reads the machine's zone does so in any story. `npm run test:long` tells many, of many seeds.
 */
const { CONVENOR_TEST_LONG: isLong, CONVENOR_TEST_AGAIN: isAgain } = process.env;

type Many = { readonly gate: number; readonly long: number };

export const runs = ({ gate, long }: Many): { readonly numRuns: number } => ({
	numRuns: isLong ? long : isAgain ? Math.ceil(gate / 4) : gate,
});
