/** Says once a minute, to a monitor outside, that all is well; a monitor that hears nothing raises the alarm. */

export type Heartbeat = {
	readonly url: string;
	readonly isHealthy: () => Promise<boolean>;
	readonly onFault: (error: unknown) => void;
	/** Every so many milliseconds. */
	readonly every?: number | undefined;
};

const minuteMs = 60_000;
const patienceMs = 10_000;

/** Nobody fetches an address with a user and a password in it: they go in a header of their own. */
const requestTo = (address: string): { readonly url: string; readonly headers: HeadersInit } => {
	const url = new URL(address);
	const [user, password] = [url.username, url.password].map(decodeURIComponent);
	if (!user && !password) return { url: address, headers: {} };
	url.username = "";
	url.password = "";
	const basic = Buffer.from(`${user}:${password}`).toString("base64");
	return { url: url.href, headers: { authorization: `Basic ${basic}` } };
};

const beatOnce = async ({ url: address, isHealthy, onFault }: Heartbeat): Promise<void> => {
	try {
		if (!(await isHealthy())) return;
		const { url, headers } = requestTo(address);
		const answer = await fetch(url, { headers, signal: AbortSignal.timeout(patienceMs) });
		await answer.body?.cancel();
		if (!answer.ok) throw new Error(`it answered ${answer.status}`);
	} catch (error) {
		onFault(error);
	}
};

/** Answers how to end it. */
export const startHeartbeat = (heartbeat: Heartbeat): (() => void) => {
	void beatOnce(heartbeat);
	const timer = setInterval(() => void beatOnce(heartbeat), heartbeat.every ?? minuteMs);
	timer.unref();
	return () => clearInterval(timer);
};
