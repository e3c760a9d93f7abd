import { useId } from "preact/hooks";
import { asJson, asText, type Json, wordsOf } from "../model.ts";
import { Control } from "./control.tsx";
import { useSurface } from "./surface.tsx";

const GROUPED = new Set(["radio_buttons", "checkboxes"]);

type Props = { readonly block: Json; readonly blockId: string };

/** A labelled input. Its hint and its error are tied to the control, so they are read with it. */
export function InputBlock({ block, blockId }: Props) {
	const id = useId();
	const surface = useSurface();
	const error = surface.errors[blockId];
	const element = asJson(block.element) ?? {};
	const label = wordsOf(block.label);
	const hint = wordsOf(block.hint);
	const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
	const grouped = GROUPED.has(asText(element.type));
	const Label = grouped ? "span" : "label";
	return (
		<div class={`field${error ? " field-wrong" : ""}`} data-block={blockId}>
			<Label class="field-label" {...(grouped ? {} : { for: id })}>
				{label}
				{block.optional === true && <span class="optional"> (optional)</span>}
			</Label>
			<Control
				element={element}
				blockId={blockId}
				label={label}
				waits={block.dispatch_action !== true}
				describedBy={notes || undefined}
				invalid={!!error}
				inputId={id}
			/>
			{hint && (
				<p class="hint" id={`${id}-hint`}>
					{hint}
				</p>
			)}
			{error && (
				<p class="field-error" id={`${id}-error`}>
					{error}
				</p>
			)}
		</div>
	);
}
