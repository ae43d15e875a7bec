# One practice: its fiche, and several side by side.
