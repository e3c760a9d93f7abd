/** Where nothing is left to do about a matter, its card still opens what it is about. */
import { expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { pageCommandOf } from "../../src/domain/items/item-page.ts";
import type { Item } from "../../src/domain/register.ts";
import { showButton } from "../../src/reminders/messages/cards/buttons.ts";
import { action, board, guidance, meeting, milestone } from "../store/world.ts";

const items: readonly Item[] = [
	action({ id: "a" }),
	milestone({ id: "m" }),
	guidance({ id: "g" }),
	meeting({ id: "n" }),
];

it.each(items)("$kind is opened by the command of its own kind", (subject) => {
	const { command } = showButton({ subject, board: board({ id: subject.boardId }) });
	expect(command).toBe(`${subject.kind} show`);
	expect(command).toBe(pageCommandOf(subject));
	expect(commands.map(({ name }) => name)).toContain(command);
});
