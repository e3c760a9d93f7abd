/**
 * Slack's pace: one message a second to a channel, and a number of calls a minute to each method.
 * Slack tolerates short bursts and does not publish their size; here a channel takes five messages at
 * once and a method a minute's worth, and both refill steadily as time (or the moved clock) goes by.
 */
export type Rates = {
	/** Zero when the call may go ahead; otherwise the seconds to wait. */
	readonly take: (call: {
		readonly method: string;
		readonly team: string;
		readonly channel: string | undefined;
	}) => number;
};

type Bucket = { tokens: number; at: number };
type Pace = { readonly burst: number; readonly perSecond: number };

const CHANNEL: Pace = { burst: 5, perSecond: 1 };
const WORKSPACE: Pace = { burst: 300, perSecond: 5 };

const perMinute = (calls: number): Pace => ({ burst: calls, perSecond: calls / 60 });

const TIERS = {
	one: perMinute(1),
	two: perMinute(20),
	three: perMinute(50),
	four: perMinute(100),
	special: perMinute(600),
} as const;

export type Tier = keyof typeof TIERS;

const drawFrom = (
	buckets: Map<string, Bucket>,
	key: string,
	{ pace, now }: { readonly pace: Pace; readonly now: number },
): number => {
	const bucket = buckets.get(key) ?? { tokens: pace.burst, at: now };
	const refilled = bucket.tokens + ((now - bucket.at) / 1000) * pace.perSecond;
	const tokens = Math.min(pace.burst, refilled);
	const allowed = tokens >= 1;
	buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at: now });
	return allowed ? 0 : Math.max(1, Math.ceil((1 - tokens) / pace.perSecond));
};

const POSTS = new Set(["chat.postMessage", "chat.postEphemeral"]);

/** `burst` is how many messages a channel takes at once. */
export const createRates = (
	uptime: () => number,
	tierOf: (method: string) => Tier,
	burst = CHANNEL.burst,
): Rates => {
	const buckets = new Map<string, Bucket>();
	return {
		take: ({ method, team, channel }) => {
			const now = uptime();
			const draw = (key: string, pace: Pace): number =>
				drawFrom(buckets, `${team} ${key}`, { pace, now });
			const forMethod = draw(method, TIERS[tierOf(method)]);
			if (forMethod > 0 || !POSTS.has(method)) return forMethod;
			const forChannel = draw(`in ${channel ?? ""}`, { ...CHANNEL, burst });
			return forChannel > 0 ? forChannel : draw("posts", WORKSPACE);
		},
	};
};

export const noRates = (): Rates => ({ take: () => 0 });
