/** Convenor beside a local Slack that is running already. */
import { simulatedClock } from "./clock.ts";
import type { ApiSettings, MailSettings, SlackSettings, WebSettings } from "./config.ts";
import { instant } from "./domain/plain-date.ts";
import { connectLink } from "./local-slack/link.ts";
import { type Convenor, type OpenRegister, startConvenor } from "./main.ts";
import type { Log } from "./slack/parts.ts";

/** A bot beside a local Slack, following its clock. */
export const startBeside = async (beside: {
	readonly url: string;
	readonly slack: SlackSettings;
	readonly web: WebSettings;
	readonly register: OpenRegister;
	readonly api?: ApiSettings | undefined;
	readonly mail?: MailSettings | undefined;
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
