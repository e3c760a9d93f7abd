/** What a short form stands for, and where that is from. */
import type { Meaning } from "../../usecases/programme/term.ts";
import { line, message, note } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";

export const glossaryMessage = ({ short, meaning, from }: Meaning, fact?: "Recorded"): Message =>
	message(
		line({ bold: `${fact ? `${fact}. ` : ""}${short}` }, ` stands for ${meaning}.`),
		note(from ? `From ${from}` : "From the programme’s glossary"),
	);
