/** Waits as long as Slack asks and tries again: a call that was limited was surely not carried out. */
import { ErrorCode } from "@slack/web-api";

const mostTries = 6;
const longestWait = 30;

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));

const askedToWait = (thrown: unknown): number | undefined => {
	const { code, retryAfter } = thrown as { code?: string; retryAfter?: number };
	if (code !== ErrorCode.RateLimitedError) return undefined;
	const seconds = Number.isFinite(retryAfter) ? Number(retryAfter) : 1;
	return Math.min(Math.max(seconds, 0.1), longestWait);
};

/** For answers to people; reminders are paced by delivery instead. */
export const patiently = async <T>(call: () => Promise<T>): Promise<T> => {
	for (let tries = 1; ; tries += 1) {
		try {
			return await call();
		} catch (thrown) {
			const wait = askedToWait(thrown);
			if (wait === undefined || tries === mostTries) throw thrown;
			await pause(wait);
		}
	}
};
