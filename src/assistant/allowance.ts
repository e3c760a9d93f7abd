/** How often somebody may do something; each one's allowance comes back evenly over time. */

export type Rate = {
	/** True, and counted, while there is some of the allowance left. */
	readonly take: (who: string) => boolean;
};

/** Nobody can make it remember more than this many: the longest silent are forgotten, whose allowance is whole. */
const mostRemembered = 10_000;

type Left = { readonly amount: number; readonly at: number };

export const allowance = (options: {
	readonly most: number;
	readonly perMilliseconds: number;
	readonly now: () => number;
}): Rate => {
	const { most, perMilliseconds, now } = options;
	const known = new Map<string, Left>();
	const leftOf = (who: string): number => {
		const held = known.get(who);
		if (!held) return most;
		return Math.min(most, held.amount + ((now() - held.at) * most) / perMilliseconds);
	};
	return {
		take: (who) => {
			const left = leftOf(who);
			const amount = left >= 1 ? left - 1 : left;
			known.delete(who);
			known.set(who, { amount, at: now() });
			const [longestSilent] = known.keys();
			if (known.size > mostRemembered && longestSilent !== undefined) known.delete(longestSilent);
			return left >= 1;
		},
	};
};
