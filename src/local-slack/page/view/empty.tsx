import type { Channel } from "../model.ts";
import { transcriptKey } from "../state/state.ts";
import { examplesFrom } from "../text/completion.ts";
import { useDesk, useSlice } from "./use-desk.ts";

/** A newcomer's first sight of a channel: things to try, taken from what the app declares. */
export function EmptyChannel({ channel }: { readonly channel: Channel }) {
	const desk = useDesk();
	const user = useSlice((state) => state.user);
	const app = useSlice((state) => state.workspace?.app);
	const examples = app ? examplesFrom(app) : [];
	const put = (text: string) => {
		desk.tell({ type: "draft", key: transcriptKey(user, channel.id), text });
		document.querySelector<HTMLElement>("#composer")?.focus();
	};
	const where =
		channel.kind === "im"
			? `This is the start of your talk with ${app?.name}.`
			: `Nothing has been said in ${channel.name} yet.`;
	return (
		<div class="empty">
			<p class="empty-title">{where}</p>
			{!channel.archived && examples.length > 0 && (
				<>
					<p>Try one of these, or mention @{app?.name} with a question:</p>
					<ul class="tries">
						{examples.map((text) => (
							<li key={text}>
								<button type="button" class="try" onClick={() => put(text)}>
									{text}
								</button>
							</li>
						))}
					</ul>
				</>
			)}
		</div>
	);
}
