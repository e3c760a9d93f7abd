/** `convenor ask`: questions from standard input, one JSON line each; answers to standard output. */

import { type QuestionLine, readAskedAt } from "../channels/question-line.ts";
import { answerLines } from "../channels/question-lines.ts";
import { type Settings, WrongSettings } from "../config.ts";
import type { Instant } from "../domain/dates/plain-date.ts";
import { calendarOfRegion } from "../language/dates/holidays.ts";
import { openStandalone } from "./demonstration.ts";
import { answerLines as readLines } from "./json-line-commands.ts";

export type AskFlags = {
	readonly as?: string | undefined;
	readonly in?: string | undefined;
	readonly at?: string | undefined;
};

const momentIn = (at: string | undefined, zone: string) => {
	const moment = at === undefined ? undefined : readAskedAt(at, zone);
	if (at !== undefined && !moment)
		throw new WrongSettings(`"${at}" is no instant. Try --at 2009-01-29T10:00:00Z`);
	return moment;
};

/** Standard output is for answers alone. */
const sayOverWhat = ({ hasRegister, programme }: Settings, at: Instant): void => {
	if (hasRegister) return;
	const about =
		programme === undefined
			? "the demonstration. To ask about your own: CONVENOR_PROGRAMME=programme.json, or DATABASE_URL for a register"
			: programme;
	process.stderr.write(
		`These answers are about ${about}.\nWhere a line has no "asked_at", it is ${at}.\n`,
	);
};

const noStandings =
	"No programme file says who is a guest or from outside, and who is in which channel: people with a Slack account are not answered, the others as members, and no channel is known. Load the file with convenor load, or name it: CONVENOR_PROGRAMME=programme.json.\n";

const onUnread = ({ channel, asker }: QuestionLine, number: number) =>
	void process.stderr.write(
		`Line ${number}: "channel": ${asker} reads no channel called “${channel}”, so nothing is told there.\n`,
	);

const onFault = (error: unknown) =>
	void process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);

export const ask = async (settings: Settings, flags: AskFlags): Promise<number> => {
	const { store, desk, roster, now, close, hasStandings } = await openStandalone(settings);
	if (!hasStandings) process.stderr.write(noStandings);
	try {
		const { zone } = roster;
		const at = momentIn(flags.at, zone) ?? now;
		sayOverWhat(settings, at);
		const defaults = { asker: flags.as, channel: flags.in, at, zone };
		const calendar = calendarOfRegion(settings.holidays ?? "GB-ENG");
		const asking = { store, desk, roster, calendar, defaults, onFault, onUnread };
		await readLines(answerLines(asking));
		return 0;
	} finally {
		await close();
	}
};
