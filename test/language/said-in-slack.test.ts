/** What Slack puts around words, and what people paste with them, is no part of what they ask. */
import { expect, it } from "vitest";
import { readSlackText } from "../../src/language/tokens/slack-text.ts";

it.each([
	// Links are read by their words, and one to a thing stands for it.
	["<https://a.example/LFT-4|LFT-4> status?", "LFT-4 status?"],
	["status of <https://a.example/x|Grease the runners>", "status of Grease the runners"],
	["is <https://a.example/items/LFT-4> done", "is LFT-4 done"],
	["who owns https://a.example/items/LFT-4?", "who owns LFT-4?"],
	["see <https://a.example/x|the plan> - when is it due", "when is it due"],
	["https://a.example/x when is it due", "https://a.example/x.\nwhen is it due"],
	["ask <mailto:clerk@a.example|clerk@a.example>", "ask clerk@a.example"],
	["due by <!date^2158012800^{date_short}|May 20, 2038>", "due by May 20, 2038"],
	// Who is called to read it is not asked of; a group that is asked of stays.
	["<!here> when is it", "when is it"],
	["<!subteam^S1|@rope-team> when is it", "when is it"],
	["what is open for <!subteam^S1|@rope-team>", "what is open for rope-team"],
	["who chairs it? cc <@U1>, <@U2> and <@U3>", "who chairs it?"],
	["fyi <@U1> who chairs it", "who chairs it"],
	["what does <@U1> owe", "what does <@U1> owe"],
	["+1 and who chairs it", "who chairs it"],
	["what is due in +1 week", "what is due in +1 week"],
	// Marks that only show.
	["who has ~LFT-2~ LFT-3", "who has LFT-3"],
	["~who has LFT-2~", "~who has LFT-2~"],
	["is _late opening_ late", "is late opening late"],
	["what is due in ~2 weeks", "what is due in ~2 weeks"],
	[":+1:", "thanks"],
	[":wave:", ""],
	["2 &lt; 3 &amp; 4", "2 < 3 & 4"],
	// Lines.
	["what's due\nthis week\non CAB", "what's due this week on CAB"],
	["who chairs it\nwhen is it", "who chairs it\nwhen is it"],
	["• who chairs it\n• when is it", "who chairs it\nwhen is it"],
	["Who chairs:\n- TOP\n- LFT\n- CAB", "Who chairs TOP, LFT and CAB?"],
	["Please answer:\n- when is TOP\n- who chairs it", "Please answer:\nwhen is TOP\nwho chairs it"],
	["when is it\nneed to book a train", "when is it\nneed to book a train"],
	["&gt; when is it\n+1", "when is it"],
	["&gt; it is late\nis it", "it is late.\nis it"],
	["```\nTOP-1\nTOP-2\n```\nare these done", "TOP-1, TOP-2\nare these done"],
	// A letter's head and foot.
	["Subject: Overdue\nFrom: a@b.example\n\nwhat is late on LFT", "what is late on LFT"],
	[
		"Fwd: Rope order\n---------- Forwarded message\nDate: Mon 10 May\n\nis it late",
		"Rope order.\nis it late",
	],
	["On 10 May, Kit wrote:\n&gt; it is late\nis LFT-2 done", "it is late.\nis LFT-2 done"],
	["who chairs it? thanks, K", "who chairs it?"],
	["who chairs it?\n\nKind regards\nKit Lowe\nClerk", "who chairs it?"],
	["what is open?\nThanks\nWho chairs it?", "what is open?\nThanks\nWho chairs it?"],
	["Thanks, Kit", "Thanks, Kit"],
	["*SNO", "I mean SNO"],
	["*SNO*", "*SNO*"],
])("%s", (said, words) => {
	expect(readSlackText(said)).toBe(words);
});

it("reads what a long message asks, wherever it stands in it", () => {
	const told = "The season has been long and the crews are tired of the wind. ".repeat(40);
	const passedOver = "The season has been long and the crews are tired of the….";
	expect(readSlackText(`Hi all. ${told}Anyway, who chairs LFT?`)).toBe(
		`Anyway, who chairs LFT?\n${passedOver}`,
	);
	expect(readSlackText(`LFT-2 has moved. When is it due? ${told}`)).toBe(
		`LFT-2 has moved.\nWhen is it due?\n${passedOver}`,
	);
});
