/** Every door, behind the one middleware that they share. Patterns are disjoint: each event has one listener. */
import type { App } from "@slack/bolt";
import type { Parts } from "../../assistant/app-context.ts";
import { watchRemoval } from "../installation.ts";
import { openAgainDoor } from "./again.ts";
import { openButtonDoor } from "./button.ts";
import { openFormDoor } from "./form.ts";
import { openHomeDoor } from "./home.ts";
import { type OnPeopleChanged, openPeopleDoor } from "./people.ts";
import { openQuestionDoor } from "./question.ts";
import { openShortcutDoor } from "./shortcut.ts";
import { openSlashDoor } from "./slash.ts";
import { type Visiting, visits } from "./visit.ts";

export type Opening = Omit<Visiting, "allowance"> & {
	readonly parts: Parts;
	readonly onPeopleChanged: OnPeopleChanged;
	/** Called when Slack says that the app was removed, or its bot's token revoked. */
	readonly onRefused: (reason: string) => void;
};

export const openDoors = (app: App, { parts, ...opening }: Opening): void => {
	app.use(visits({ ...opening, allowance: parts.allowance }));
	openSlashDoor(app, parts);
	openFormDoor(app, parts);
	openButtonDoor(app, parts);
	openAgainDoor(app, parts);
	openQuestionDoor(app, parts);
	openHomeDoor(app, parts);
	openShortcutDoor(app, parts);
	openPeopleDoor(app, parts, opening);
	watchRemoval(app, opening.onRefused);
};
