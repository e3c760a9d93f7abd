/** Asks Convenor itself, which alone knows who may see what: one question, one answer, over its conversation API. */
import { z } from "zod";

export type Asked = {
	readonly surface: "telegram" | "line" | "console";
	readonly person: string;
	readonly text: string;
	/** The surface's own name for the message: delivered again in the same words, it is answered with nothing. */
	readonly said?: string | undefined;
};

const reply = z.object({
	text: z.string(),
	choices: z.array(z.object({ label: z.string(), text: z.string() })),
});
export type Reply = z.infer<typeof reply>;

export type Core = (asked: Asked) => Promise<Reply>;

const timeout = 10_000;
const longestText = 4_000;

const say = (text: string): Reply => ({ text, choices: [] });

/** Why there is no answer is told to the log; the person is asked to try again. */
export const coreAt =
	(
		address: { readonly url: string; readonly token: string },
		complain: (why: string) => void,
	): Core =>
	async ({ surface, person, text, said }) => {
		try {
			const answer = await fetch(address.url, {
				method: "POST",
				headers: {
					"content-type": "application/json",
					authorization: `Bearer ${address.token}`,
				},
				body: JSON.stringify({ surface, person, text: text.slice(0, longestText), said }),
				redirect: "error",
				signal: AbortSignal.timeout(timeout),
			});
			if (answer.status === 429) return say("A little slower, please. Try again in a minute.");
			if (answer.ok) return reply.parse(await answer.json());
			complain(`Convenor answered ${answer.status}`);
		} catch (error) {
			complain(`Convenor could not be asked: ${error instanceof Error ? error.name : "unknown"}`);
		}
		return say("I cannot look that up just now. Please try again in a minute.");
	};
