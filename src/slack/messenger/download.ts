/** Reads what somebody uploaded: from Slack's own file host alone, no further, and no more than a table needs. */
import type { Log } from "../../assistant/app-context.ts";
import type { Files } from "../../usecases/ports.ts";
import { isOfSlack } from "./respond.ts";

const mostBytes = 2_000_000;
const timeout = 10_000;

const unusable = (says: string) => ({ is: "unusable", says }) as const;

const tooLarge = unusable("That file is over 2 MB. Send a shorter one, in parts if need be.");
const notRead = unusable(
	"I couldn’t read that file from Slack just now. Please try again in a minute.",
);

/** A file that says nothing of its length is read no further than the limit. */
const bodyOf = async (answer: Response): Promise<Uint8Array | undefined> => {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of answer.body ?? []) {
		size += part.length;
		if (size > mostBytes) return undefined;
		parts.push(part);
	}
	return Buffer.concat(parts);
};

/** Slack answers a request whose token it does not take with its sign-in page. */
const isSignIn = (answer: Response): boolean =>
	(answer.headers.get("content-type") ?? "").startsWith("text/html");

type Access = { readonly botToken: string; readonly apiUrl: string };

export const slackFiles = ({ botToken, apiUrl }: Access, log: Log): Files => ({
	read: async (url) => {
		if (!isOfSlack(url, apiUrl)) return notRead;
		try {
			const answer = await fetch(url, {
				headers: { authorization: `Bearer ${botToken}` },
				redirect: "error",
				signal: AbortSignal.timeout(timeout),
			});
			if (!answer.ok || isSignIn(answer)) {
				log.warn({ status: answer.status }, "an upload could not be read");
				return notRead;
			}
			return (await bodyOf(answer)) ?? tooLarge;
		} catch (error) {
			log.warn({ error: String(error) }, "an upload could not be read");
			return notRead;
		}
	},
});
