/** How often one person may speak, over all doors together; each one's allowance comes back evenly over time. */

export type Allowance = {
	/** Counts one where there is some left; the first that is refused is told so, and the rest until then are not. */
	readonly take: (who: string) => "taken" | "refused" | "refused again";
	/** Whether there is some left; nothing is counted. */
	readonly isLeft: (who: string) => boolean;
	/** Whether there is none left and they have been told: nothing more is to be done about what they say. */
	readonly isSilenced: (who: string) => boolean;
};

/** What one person is allowed where nobody says otherwise. */
export const usualPerMinute = 20;

const minute = 60_000;

/** Nobody can make it remember more than this many: the longest silent are forgotten, whose allowance is whole. */
const mostRemembered = 10_000;

type Left = { readonly amount: number; readonly at: number; readonly isRefused: boolean };

export const allowanceOf = (options: {
	readonly most: number;
	readonly perMilliseconds?: number | undefined;
	/** Milliseconds that only go forward. */
	readonly now: () => number;
}): Allowance => {
	const { most, perMilliseconds = minute, now } = options;
	const known = new Map<string, Left>();
	const leftOf = (who: string): number => {
		const held = known.get(who);
		if (!held) return most;
		return Math.min(most, held.amount + ((now() - held.at) * most) / perMilliseconds);
	};
	const keep = (who: string, left: Left): void => {
		known.delete(who);
		known.set(who, left);
		const [longestSilent] = known.keys();
		if (known.size > mostRemembered && longestSilent !== undefined) known.delete(longestSilent);
	};
	return {
		isLeft: (who) => leftOf(who) >= 1,
		isSilenced: (who) => leftOf(who) < 1 && known.get(who)?.isRefused === true,
		take: (who) => {
			const left = leftOf(who);
			const isTaken = left >= 1;
			const wasRefused = known.get(who)?.isRefused === true;
			keep(who, { amount: isTaken ? left - 1 : left, at: now(), isRefused: !isTaken });
			if (isTaken) return "taken";
			return wasRefused ? "refused again" : "refused";
		},
	};
};

/** Where one person speaks alone, in a terminal of their own, and keeps nobody waiting. */
export const unlimited: Allowance = {
	take: () => "taken",
	isLeft: () => true,
	isSilenced: () => false,
};
