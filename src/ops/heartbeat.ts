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

const beatOnce = async ({ url, isHealthy, onFault }: Heartbeat): Promise<void> => {
	try {
		if (!(await isHealthy())) return;
		const answer = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
		await answer.body?.cancel();
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
