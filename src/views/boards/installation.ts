/** How Convenor itself stands: what it was given to work with, and for an administrator how delivery gets on. */
import type { KnownBlock } from "@slack/types";
import { wordDay } from "../../domain/dates/date-words.ts";
import { dayIn, type Instant, timeIn } from "../../domain/dates/plain-date.ts";
import type { DeliveryStanding } from "../../usecases/installation.ts";
import type { Standing } from "../../usecases/status.ts";
import { type Line, lines } from "../kit/blocks.ts";

const looked = "a reminder whose answer was lost is looked for before it is posted again";
const repeated = "such a reminder is posted again after ten minutes, labelled as a repeat";

/** What the scopes for history mean for whoever reads reminders. */
const historyWords: Readonly<Record<Standing["history"], string>> = {
	everywhere: `can be read: ${looked}.`,
	"public channels": `can be read in public channels: ${looked}. In private channels ${repeated}.`,
	"private channels": `can be read in private channels: ${looked}. In public channels ${repeated}.`,
	nowhere:
		"cannot be read in channels: a reminder whose answer was lost is posted again after ten minutes, labelled as a repeat.",
	unknown: `may be closed to me, Slack does not say. Where it is open, ${looked}; elsewhere ${repeated}.`,
};

export const installationLines = (standing: Standing | undefined): readonly KnownBlock[] => {
	if (!standing) return [];
	const { history, email, messengers, delivery } = standing;
	return [
		lines(
			[{ bold: "How reminders stand" }],
			[`Slack's history ${historyWords[history]}`],
			[`Email to partners is ${email} · Telegram and LINE are ${messengers}.`],
			...(delivery ? deliveryLines(delivery, standing) : []),
		),
	];
};

const deliveryLines = (
	delivery: DeliveryStanding,
	{ zone, zoneData }: Standing,
): readonly Line[] => {
	const moment = (at: Instant) => `${wordDay(dayIn(zone, at))}, ${timeIn(zone, at)}`;
	const { heartbeat, audit, due, oldestDue } = delivery;
	const unsent = oldestDue && `${due} due and unsent, the oldest since ${moment(oldestDue)}.`;
	const audited = audit && `Last audit ${moment(audit.at)}: ${foundWords(audit.found)}.`;
	const beat = heartbeat ? `Heartbeat ${moment(heartbeat)}` : "No heartbeat yet";
	return [
		[lagWords(delivery)],
		[unsent ?? "Nothing is due and unsent."],
		[audited ?? "No audit since the start."],
		[`${beat} · time-zone data ${zoneData}.`],
	];
};

const foundWords = (found: number): string =>
	found === 0 ? "nothing five minutes past due" : `${found} five minutes past due and unsettled`;

const lagWords = ({ lag }: DeliveryStanding): string => {
	if (!lag) return "No message since the start.";
	const { messages, median, worst } = lag;
	return messages === 1
		? `The latest message went out ${seconds(worst)} after it was due.`
		: `Of the latest ${messages} messages half went out within ${seconds(median)} of being due, the slowest after ${seconds(worst)}.`;
};

const seconds = (count: number): string => {
	if (count >= 7_200) return `${Math.round(count / 3_600)} hours`;
	if (count >= 120) return `${Math.round(count / 60)} minutes`;
	return count < 10 ? `${count.toFixed(1)} seconds` : `${Math.round(count)} seconds`;
};
