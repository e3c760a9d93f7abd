/** What is said once a reminder has been put off, or somebody has chosen their hours. */
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import type { Person } from "../../domain/people/person.ts";
import { referenceText } from "../../domain/register.ts";
import { quietWords } from "../../domain/reminders/rule-words.ts";
import { hoursOf } from "../../domain/reminders/rules.ts";
import type { Snoozed } from "../../usecases/reminder/snooze.ts";
import { line, message, note } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";

export const snoozedMessage = (
	{ item, moment, zone, channelId, insteadOf }: Snoozed,
	board: Board,
): Message =>
	message(
		line(
			{ bold: "Snoozed" },
			" ",
			{ code: referenceText(item, board) },
			` ${item.title ?? board.name} until ${wordDay(moment.day)}, ${moment.time} (${zone}).`,
			insteadOf ? ` ${wordDay(insteadOf)} is no working day.` : "",
		),
		channelId
			? line("Nothing about it comes in ", { channel: channelId }, " before then.")
			: line("Nothing about it comes to you before then; its board's channel goes on as usual."),
		note("Its date has not moved. It is not mentioned at all if it is settled before then."),
	);

export const hoursMessage = ({ hours, zone }: Person, is: "now" | "changed"): Message => {
	const { morningAt, quiet } = hoursOf(hours);
	return message(
		line(
			{ bold: is === "changed" ? "Chosen" : "Your reminders" },
			`: one message each morning at ${morningAt} (${zone}), on days with something in it. `,
			`Quiet hours: ${quietWords(quiet)}.`,
			hours?.working ? ` Working hours: ${quietWords(hours.working)}.` : "",
		),
		note(
			"Change it with /programme mornings at 8:15, quiet 18:00 to 8:00, working 9:00 to 17:30. Your zone follows your Slack profile.",
		),
	);
};
