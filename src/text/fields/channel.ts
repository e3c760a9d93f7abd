/** The field that names a Slack channel: where a board speaks. */
import type { Field } from "../../command.ts";
import { stop, words } from "./field.ts";
import { isHere } from "./names.ts";

const channelMention = /^<#([CG][A-Z0-9]+)(?:\|[^>]*)?>/;

/** A Slack channel, as a mention; "here" is the channel where it was typed. */
export const channelField = (): Field<string> => ({
	label: "Channel",
	example: "#london-prevent-board",
	optional: false,
	keywords: ["channel"],
	softKeywords: ["to", "in"],
	lead: (text) => {
		const found = channelMention.exec(text) ?? /^(?:here|this channel)\b/i.exec(text);
		return found ? { used: found[0], rest: text.slice(found[0].length) } : undefined;
	},
	control: { as: "line", most: 100 },
	schema: (reading) =>
		words("Which channel? Mention it, such as #london-prevent-board, or say here.").transform(
			(typed, context): string => {
				const found = channelMention.exec(typed)?.[1];
				if (found !== undefined) return found;
				if (isHere(typed) && reading.channelId) return reading.channelId;
				return stop(
					context,
					`I couldn't read "${typed}" as a channel. Mention it, such as #london-prevent-board, or say here.`,
				);
			},
		),
});
