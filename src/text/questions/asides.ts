/** What is no question of the register, or is beyond it: heard before anything is read as one, or instead. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { aboutTheBot } from "./about-the-bot.ts";
import { askWho } from "./ask-who.ts";
import { toBeSent } from "./beyond-questions.ts";
import { beyondWhatIsKept } from "./beyond-what-is-kept.ts";
import { passedOn } from "./passed-on.ts";
import { saidDone } from "./reports-done.ts";
import { uncounted } from "./things-uncounted.ts";
import { furtherOf } from "./told-in-whole.ts";

type InThread = (words: string, thread: ThreadContext) => Reading;

/** What is said to others, of us or of what was done is no question. */
export const besideAsides =
	(world: World, readAsked: InThread): InThread =>
	(words, thread) => {
		const again = (other: string) => readAsked(other, thread);
		const sent = toBeSent(words, again);
		if (sent) return sent;
		const order = passedOn(words);
		if (order) return { is: "unread", words: [words], order };
		const done = saidDone(words, thread, world);
		if (done && "is" in done) return done;
		const aside = aboutTheBot(words);
		if (aside) return aside;
		const asked = done?.text ?? words;
		const reading = again(asked);
		return (
			furtherOf(words, thread, reading) ??
			beyondWhatIsKept(asked, { thread, reading, world, read: again }) ??
			uncounted(asked, reading, world) ??
			askWho(words, thread, { reading, world }) ??
			reading
		);
	};
