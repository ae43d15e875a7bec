# Was in jeder E-Mail steht
copy-address = Die Schaltfläche funktioniert nicht? Kopieren Sie diese Adresse in Ihren Browser:
sent-by = Sie erhalten diese E-Mail von { $site }.
unsubscribe = Keine E-Mails mehr zu diesem Thema
