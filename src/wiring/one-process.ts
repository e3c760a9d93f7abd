/** Says, to the log and to an administrator, that two processes serve one SQLite file; on Postgres that is as it should be. */
import type { Log } from "../assistant/app-context.ts";
import type { TellOnce } from "../assistant/intake/lost-requests.ts";
import { presentOf } from "../reminders/deliver/delivery-context.ts";
import { administrator } from "../reminders/deliver/resolve-destination.ts";
import type { Desk } from "../usecases/desk.ts";
import type { Clock, Directory, Store } from "../usecases/ports.ts";
import { line, message } from "../views/kit/blocks.ts";

export type Watching = {
	readonly register: {
		readonly store: Store;
		readonly desk: Pick<Desk, "isFirst" | "forget">;
		readonly isShared: () => Promise<boolean>;
	};
	readonly directory: Directory;
	readonly clock: Clock;
	readonly log: Log;
	readonly tell: TellOnce;
};

const says =
	"Two processes serve this register, which is one SQLite file. They wait for each other’s writes, so I answer slowly, and on a disk that two machines share the file can be damaged. Please stop one of them: more than one needs Postgres.";

/** Both processes notice: one of them says it, once a day. */
const key = "two processes on one file";

const tellAdministrator = async (watching: Watching): Promise<void> => {
	const { register, directory, clock, tell } = watching;
	const found = await administrator(await presentOf(register.store), { directory });
	if (found.is !== "found" || !(await register.desk.isFirst(key, clock.now()))) return;
	if ((await tell(found.slackId, message(line(says)))) === "not yet")
		await register.desk.forget(key);
};

/** What it does each time that it looks. */
export const lookForOthers = async (watching: Watching): Promise<void> => {
	const { register, log } = watching;
	try {
		if (!(await register.isShared())) return;
		log.warn(
			{},
			"another process serves this SQLite register too: stop one of them, or use Postgres",
		);
		await tellAdministrator(watching);
	} catch (error) {
		log.warn({ error: String(error) }, "it could not be seen whether another process serves");
	}
};

const everyMs = 10_000;

/** Answers how to end it. */
export const watchForOtherProcesses = (watching: Watching): (() => void) => {
	const look = () => void lookForOthers(watching);
	look();
	const timer = setInterval(look, everyMs);
	timer.unref();
	return () => clearInterval(timer);
};
