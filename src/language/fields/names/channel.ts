/** The field that names a Slack channel: where a board speaks. */
import type { Field } from "../../../command.ts";
import type { Reading } from "../../reading.ts";
import { slot } from "../field.ts";
import { isHere } from "./names.ts";

const channelMention = /^<#([CG][A-Z0-9]+)(?:\|[^>]*)?>/;

/** Longer than any board's code. */
const bareId = /^[CG][A-Z0-9]{8,}$/;
/** Among other words, with a figure in it: "GOVERNANCE BOARD" is somebody's board. */
const idAmongWords = /^(?=\w*\d)[CG][A-Z0-9]{8,}(?!\w)/;

const channelNamed = (typed: string, { channelId }: Pick<Reading, "channelId">) => {
	const words = typed.trim();
	const named = channelMention.exec(words)?.[1] ?? bareId.exec(words)?.[0];
	return named ?? (isHere(words) ? channelId : undefined);
};

/** A Slack channel, as a mention or chosen in a form; "here" is the channel where it was typed. */
export const channelField = (): Field<string> =>
	slot({
		label: "Channel",
		example: "here, or a channel of yours",
		typed: {
			keywords: { hard: ["channel"], soft: ["to", "in"] },
			lead: (text) => {
				const found =
					channelMention.exec(text) ??
					idAmongWords.exec(text) ??
					/^(?:here|this channel)\b/i.exec(text);
				return found ? { used: found[0], rest: text.slice(found[0].length) } : undefined;
			},
		},
		control: { as: "channel", named: channelNamed },
		missing: "Which channel? Mention it with its #, or say here.",
		unread: (typed) =>
			`I couldn't read "${typed}" as a channel. Mention it with its #, or say here.`,
		read: (typed, { reading }) => channelNamed(typed, reading),
	});
