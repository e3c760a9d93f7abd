/** What a short form stands for, and where that is from. */
import { buttons, line, message, note } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";

export type Glossed = {
	readonly short: string;
	readonly meaning: string;
	readonly from?: string | undefined;
};

export const glossaryMessage = ({ short, meaning, from }: Glossed, fact?: "Recorded"): Message =>
	message(
		line({ bold: `${fact ? `${fact}. ` : ""}${short}` }, ` stands for ${meaning}.`),
		note(from ? `From ${from}` : "From the programme’s glossary"),
		...(fact
			? [
					buttons({
						label: "Change it",
						id: "do:programme term",
						value: { term: short, ask: "form" },
					}),
				]
			: []),
	);
