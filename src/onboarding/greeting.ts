/** The first words: in a channel that Convenor was invited to, and in somebody's own conversation with it. */
import { buttons, heading, type Line, line, list, message, note } from "../views/kit/blocks.ts";
import type { Message } from "../views/kit/message.ts";
import { nextStep, type Standing } from "./steps.ts";

const whatItIs =
	"I keep a board’s meetings and actions, remind people of them, and answer questions about them.";

const allHelp = { label: "See what I can do", id: "do:programme help", value: {} };

/** "harbour-board" is Harbour board. */
const boardNameFrom = (channel: string): string => {
	const words = channel.replace(/[-_]+/g, " ").trim();
	return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
};

/** In a channel that no board has yet: nothing is recorded before somebody says so. */
export const channelGreeting = (channel: { readonly id: string; readonly name: string }): Message =>
	message(
		line({ bold: "Hello, I’m Convenor." }, ` ${whatItIs}`),
		line("Nothing is recorded until you say so."),
		buttons(
			{
				label: "Set up this channel’s board",
				id: "do:board create",
				value: { name: boardNameFrom(channel.name), channel: `<#${channel.id}>` },
				style: "primary",
			},
			allHelp,
		),
	);

const questions = ["when do we next meet?", "what’s overdue?"];

/** Three things that work in this register, for this person. */
const toTry = (standing: Standing): readonly Line[] => {
	const { boards, meetings, items } = standing;
	if (boards.length === 0)
		return [
			["Press ", { bold: "Set up a board" }, " below, or invite me to a board’s channel."],
			["Ask me: “how do I start?”"],
			["Type ", { code: "/programme help" }, " in any channel."],
		];
	const [name = ""] = boards.map((board) => board.name);
	const asked = boards.length === 1 ? (questions[0] ?? "") : `when does ${name} next meet?`;
	return [
		[meetings > 0 ? `Ask me: “${asked}”` : `Ask me: “who is on ${name}?”`],
		[items > 0 ? `Ask me: “${questions[1]}”` : `Ask me: “what can you do?”`],
		["Type ", { code: "/action mine" }, " in any channel to see what’s with you."],
	];
};

/** To somebody who has opened the conversation for the first time. */
export const privateGreeting = (standing: Standing): Message => {
	const step = nextStep(standing);
	return message(
		heading("Hello, I’m Convenor"),
		line(`${whatItIs} What you ask here stays between us.`),
		line("Three things to try:"),
		list(toTry(standing), "ordered"),
		buttons(...(step ? [step.button] : []), allHelp),
		note("Your own page is under Home, at the top."),
	);
};
