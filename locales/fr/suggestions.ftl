# La rédaction : la file d'attente, une suggestion, les chiffres, la liste des suggestions refusées.

practices = Pratiques
refused-title = Suggestions non retenues
refused-lead = Toutes les suggestions n'ont pas leur place dans cette base. Voici celles qui n'ont pas été retenues, et pourquoi : vous voyez ainsi à quoi nous sommes attentifs.
