/** Whether the file that was opened is still the one by its name: what is written to one that was replaced is lost. */
import { type Stats, statSync } from "node:fs";

const fileAt = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });

export class RegisterReplaced extends Error {
	override readonly name = "RegisterReplaced";
}

/** Answers, at any time after, what to say where another file has its name, or none. */
export const watchForReplacement = (path: string): (() => RegisterReplaced | undefined) => {
	const opened = fileAt(path);
	return () => {
		const now = fileAt(path);
		if (now?.dev === opened?.dev && now?.ino === opened?.ino) return undefined;
		return new RegisterReplaced(
			`${path} was ${now ? "replaced" : "removed"} while Convenor had it open. It records nothing more and ends: start it again.`,
		);
	};
};
