/** A person's own hours: when their morning message comes, when they are left in peace, when they work. */
import type { WallTime } from "../../../domain/dates/plain-date.ts";
import { type PersonalHours, usualMorning } from "../../../domain/reminders/rules.ts";
import { readMorning, readWorkingHours } from "../../reminders/hours.ts";
import { saysNever } from "../../reminders/words.ts";
import { leadingName, optional, stop, words } from "../field.ts";
import { asUsual, reminderFields, trimmed } from "../items/reminders.ts";
import { orNone } from "../no-value.ts";

const timeMissing = "At what time? Try 8:15.";

export const hoursFields = {
	morningAt: optional<WallTime | null>({
		label: "Morning message",
		example: usualMorning,
		optional: true,
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
		control: { as: "line", most: 40 },
		schema: () =>
			words(timeMissing, 40).transform((typed, context) => {
				const text = trimmed(typed);
				if (asUsual.test(text)) return null;
				if (saysNever(text)) return stop(context, `There is always one. Try "8:15", or "usual".`);
				return (
					readMorning(text) ??
					stop(context, `I couldn't read "${typed}" as a time of day. Try "8:15", or "usual".`)
				);
			}),
	}),
	quiet: reminderFields.quiet,
	working: optional(
		orNone<NonNullable<PersonalHours["working"]>, null>(
			{
				label: "Working hours",
				example: "9:00 to 17:30",
				optional: true,
				typed: {
					keywords: { hard: ["working hours", "working", "i work", "at work"] },
					loose: "never",
				},
				control: { as: "line", most: 40 },
				schema: () =>
					words("When do you work? Try 9:00 to 17:30.", 40).transform((typed, context) => {
						return (
							readWorkingHours(trimmed(typed)) ??
							stop(context, `I couldn't read "${typed}" as working hours. Try "9:00 to 17:30".`)
						);
					}),
			},
			null,
		),
	),
};
