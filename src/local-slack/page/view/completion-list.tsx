import { useEffect, useRef } from "preact/hooks";
import type { Completion, Suggestion } from "../text/completion.ts";

type Props = {
	readonly id: string;
	readonly completion: Completion;
	readonly index: number;
	readonly take: (chosen: Suggestion) => void;
};

export function CompletionList({ id, completion, index, take }: Props) {
	const box = useRef<HTMLDivElement>(null);
	useEffect(() => {
		box.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
	}, [index]);
	return (
		<div class="completion" role="listbox" id={`${id}-list`} aria-label="Suggestions" ref={box}>
			{completion.suggestions.map((one, i) => (
				// biome-ignore lint/a11y/useFocusableInteractive: focus stays in the text; the option is pointed at by aria-activedescendant.
				// biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the text box.
				<div
					key={one.insert}
					id={`${id}-${i}`}
					role="option"
					aria-selected={i === index}
					class={`suggestion${i === index ? " suggestion-on" : ""}`}
					onPointerDown={(event) => event.preventDefault()}
					onClick={() => take(one)}
				>
					<span class="suggestion-label">{one.label}</span>
					<span class="suggestion-detail">{one.detail}</span>
				</div>
			))}
		</div>
	);
}
