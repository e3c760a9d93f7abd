/** A person's own hours: when their morning message comes, when they are left in peace, when they work. */
import type { WallTime } from "../../../domain/dates/plain-date.ts";
import { type PersonalHours, usualMorning } from "../../../domain/reminders/rules.ts";
import { readMorning, readWorkingHours } from "../../reminders/hours.ts";
import { saysNever } from "../../reminders/words.ts";
import { leadingName, optional, slot } from "../field.ts";
import { asUsual, reminderFields, trimmed } from "../items/reminders.ts";
import { orNone } from "../no-value.ts";

export const hoursFields = {
	morningAt: optional(
		slot<WallTime | null>({
			label: "Morning message",
			example: usualMorning,
			typed: {
				keywords: { hard: ["at", "morning"] },
				lead: (text) => {
					const found = leadingName(
						text,
						(said) => asUsual.test(said) || readMorning(said) !== undefined,
					);
					return found && { used: found.used, rest: found.rest.replace(/^\s+and(?=\s)/i, "") };
				},
			},
			none: "none",
			most: 40,
			missing: "At what time? Try 8:15.",
			unread: (typed) =>
				saysNever(trimmed(typed))
					? `There is always one. Try "8:15", or "usual".`
					: `I couldn't read "${typed}" as a time of day. Try "8:15", or "usual".`,
			read: (typed) => (asUsual.test(trimmed(typed)) ? null : readMorning(trimmed(typed))),
		}),
	),
	quiet: reminderFields.quiet,
	working: optional(
		orNone<NonNullable<PersonalHours["working"]>, null>(
			slot({
				label: "Working hours",
				example: "9:00 to 17:30",
				typed: {
					keywords: { hard: ["working hours", "working", "i work", "at work"] },
					loose: "never",
				},
				most: 40,
				missing: "When do you work? Try 9:00 to 17:30.",
				unread: (typed) => `I couldn't read "${typed}" as working hours. Try "9:00 to 17:30".`,
				read: (typed) => readWorkingHours(trimmed(typed)),
			}),
			null,
		),
	),
};
