/** Convenor beside a local Slack that is running already. */

import type { Log } from "../assistant/app-context.ts";
import { simulatedClock } from "../clock.ts";
import type { ApiSettings, MailSettings, SlackSettings, WebSettings } from "../config.ts";
import { instant } from "../domain/dates/plain-date.ts";
import { connectLink } from "../local-slack/transport/link.ts";
import {
	beginSimulated,
	type Convenor,
	type OpenRegister,
	openRegister,
	startConvenor,
} from "../main.ts";

class NotSimulated extends Error {
	override readonly name = "NotSimulated";
}

/** Real work is never mixed with a simulation, whichever setting was left out or left behind. */
export const openSimulated = async (
	databaseUrl: string,
	region?: string,
): Promise<OpenRegister> => {
	const register = await openRegister(databaseUrl, region);
	if (await beginSimulated(register)) return register;
	await register.close();
	throw new NotSimulated(
		"The register that DATABASE_URL names (file:data/convenor.db where there is no DATABASE_URL) was not begun by a local Slack, which is a simulation and writes in no other: set your workspace's SLACK_BOT_TOKEN and no CONVENOR_SIMULATION, or give the local Slack a register of its own, such as file:data/practice.db.",
	);
};

/** A bot beside a local Slack, following its clock. */
export const startBeside = async (beside: {
	readonly url: string;
	readonly slack: SlackSettings;
	readonly web: WebSettings;
	readonly register: OpenRegister;
	readonly api?: ApiSettings | undefined;
	readonly mail?: MailSettings | undefined;
	readonly allowance?: number | undefined;
	readonly log: Log;
}): Promise<Convenor> => {
	const clock = simulatedClock(instant("1970-01-01T00:00:00Z"));
	const held: { convenor?: Convenor } = {};
	const link = await connectLink({
		url: beside.url,
		onNow: clock.set,
		settled: async () => held.convenor?.settled(),
	});
	const convenor = await startConvenor({
		...beside,
		isLocal: true,
		clock,
		onNextDue: link.setAlarm,
	});
	held.convenor = convenor;
	const stop = async () => {
		await convenor.stop();
		link.close();
	};
	return { ...convenor, stop };
};
