/** "How do I start?", "what can you do?", "set up a board": words that ask for the next step, and for nothing recorded. */

const lead = "(?:(?:hi|hello|hey|please|ok|so)[ ,]+)*";
const board =
	"(?:an?|the|our|my|this channel['’]?s|another|a new|the first)?\\s*(?:new )?(?:board|committee|group)";
const begin =
	"(?:start|begin|get started|get going|set (?:this|it|you|things) up|use (?:you|this|it|convenor))";

const helping = [
	"help(?: me)?|usage|menu|commands|instructions|getting started|get started|start|\\?",
	"(?:what (?:can|do|could) (?:you|i|we) do(?: (?:here|for (?:me|us)|with (?:you|this|convenor)))?)",
	"what (?:are|is) (?:you|this|convenor)(?: for)?|who are you",
	"how (?:does (?:this|it|convenor)|do you) work",
	`(?:how|where) (?:do|can|should|would) (?:i|we) ${begin}`,
	"(?:show me )?(?:all )?(?:the |your )?commands|(?:show|tell) me what you can do",
	"what (?:next|now)|what(?: do i do|['’]s)? next|what (?:do|should) i do (?:first|next)",
];

const setting = [
	`(?:how (?:do|can|would) (?:i|we) )?(?:set ?up|create|add|make|start) ${board}`,
	`(?:i|we)(?:['’]d like| want| need)(?: to)? (?:(?:set ?up|create|add|make|start) )?${board}`,
	`new board`,
];

const whole = (parts: readonly string[]) =>
	new RegExp(`^${lead}(?:${parts.join("|")})(?:[ ,]+(?:please|thanks))?[.!? ]*$`, "i");

const asksHelp = whole(helping);
const asksBoard = whole(setting);

export const orientationIn = (text: string): "help" | "board" | undefined => {
	const words = text.trim().replace(/\s+/g, " ");
	if (words.length > 80) return undefined;
	if (asksBoard.test(words)) return "board";
	return asksHelp.test(words) ? "help" : undefined;
};
